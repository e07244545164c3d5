"""Page layouts, such as a poster: one file each."""
