"""A pass over the posts of a hub that tells the pages they are about: Webmention and pingback."""
