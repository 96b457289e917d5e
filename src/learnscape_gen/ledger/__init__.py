"""The link ledger: what is known of every outside address of a hub, kept in one file in git."""
