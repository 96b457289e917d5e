"""What helps the author: proposals for new posts, and the moves that make posts of them."""
