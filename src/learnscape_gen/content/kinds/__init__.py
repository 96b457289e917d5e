"""One file per kind of document: what its front matter may say, and the value that it becomes."""
