"""scipy's cKDTree over unit vectors, on the points and queries in a folder; prints one line of JSON."""

import json
import sys
import time

PEER = "scipy"
try:
    import numpy as np
    import scipy
    from scipy.spatial import cKDTree
except ImportError as missing:
    print(json.dumps({"peer": PEER, "absent": f"{missing} (Debian: python3-scipy)"}))
    sys.exit()

RADIUS_M = 6_371_008.8


def vectors(name):
    lon, lat = np.radians(np.fromfile(f"{sys.argv[1]}/{name}.f64").reshape(-1, 2)).T
    return np.stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)), axis=1)


def metres(chords):
    return 2 * RADIUS_M * np.arcsin(chords / 2)


def timed(ask, items):
    """The answer, and the median of the nanoseconds of CPU an item takes, preparing the queries included."""
    taken = []
    for _ in range(6):
        start = time.process_time()
        answer = ask()
        taken.append((time.process_time() - start) * 1e9 / items)
    return answer, float(np.median(taken[1:]))


points = vectors("points")
size = len(vectors("queries"))
tree, build = timed(lambda: cKDTree(points), len(points))
nearest, nearest_ns = timed(lambda: tree.query(vectors("queries"), 1)[0], size)
eight, eight_ns = timed(lambda: tree.query(vectors("queries"), 8)[0], size)


def count(radius_m):
    chord = 2 * np.sin(radius_m / (2 * RADIUS_M))
    return lambda: tree.query_ball_point(vectors("queries"), chord, return_length=True)


near, near_ns = timed(count(10_000), size)
far, far_ns = timed(count(50_000), size)
print(
    json.dumps(
        {
            "peer": PEER,
            "version": scipy.__version__,
            "ns": {
                "nearest": nearest_ns,
                "8 nearest": eight_ns,
                "count 10 km": near_ns,
                "count 50 km": far_ns,
                "build": build,
            },
            "sums": [metres(nearest).sum(), metres(eight[:, 7]).sum(), int(near.sum()), int(far.sum())],
            "queries": size,
        }
    )
)
