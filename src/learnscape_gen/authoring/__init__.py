"""What helps authors: proposals for new posts, and changes to the files that are there."""
