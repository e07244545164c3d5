"""The same scene at another time: drifting clouds, water, flight, camera, daylight."""
