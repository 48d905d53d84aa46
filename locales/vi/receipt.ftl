# The picture of a sign-up's receipt
receipt-note = Đưa mã này cho cán bộ khi đến
