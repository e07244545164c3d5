"""Things that can be drawn: one file each, in a folder for each family."""
