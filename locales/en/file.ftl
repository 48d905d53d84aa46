# Files that people send
file-too-big = The file is too large. Please send one of at most { $most } MB.
file-gone = The file can no longer be fetched. Please send it again.
