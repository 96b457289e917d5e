"""The model: posts, work, terms and the links between them, resolved and frozen."""
