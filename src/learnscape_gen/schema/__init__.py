"""JSON Schema for each kind of document, and the forms of others that are made from the same fields."""
