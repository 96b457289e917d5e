"""A pass over the outside addresses of a hub: which there are, asking, judging, writing down."""
