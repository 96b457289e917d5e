"""What readers see in their own language: the words of a language, and where they are found."""
