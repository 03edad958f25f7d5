"""People: bodies, clothes, poses, and the pictures made of them."""
