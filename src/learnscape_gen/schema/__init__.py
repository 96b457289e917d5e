"""JSON Schema for each kind of document, and forms of others, made from the same fields."""
