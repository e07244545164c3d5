"""Words: from the text of a prompt to typed mentions."""
