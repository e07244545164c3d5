"""Places a scene can show: one file each."""
