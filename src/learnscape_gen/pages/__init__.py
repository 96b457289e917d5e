"""From the hub to a plan of every page: each address with the view that its page shows."""
