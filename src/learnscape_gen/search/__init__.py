"""The search: what is searched, as documents that Pagefind reads, and how Pagefind is run."""
