# The picture of a sign-up's receipt
receipt-note = Show this code when you come
