// nanoflann over unit vectors, on the points and sites in a folder; prints one line of JSON. The sites stand along a
// Hilbert curve, as ours do, and their vectors are ready.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <nanoflann.hpp>
#include <string>
#include <vector>

namespace {

constexpr double kRadiusM = 6371008.8;

struct Cloud {
  std::vector<double> xyz;
  size_t kdtree_get_point_count() const { return xyz.size() / 3; }
  double kdtree_get_pt(size_t i, size_t axis) const { return xyz[3 * i + axis]; }
  template <class Box>
  bool kdtree_get_bbox(Box&) const { return false; }
};

using Tree = nanoflann::KDTreeSingleIndexAdaptor<nanoflann::L2_Simple_Adaptor<double, Cloud>, Cloud, 3, uint32_t>;

Cloud read(const std::string& path) {
  Cloud cloud;
  FILE* file = std::fopen(path.c_str(), "rb");
  double degrees[2];
  while (file && std::fread(degrees, sizeof degrees, 1, file) == 1) {
    const double lon = degrees[0] * M_PI / 180, lat = degrees[1] * M_PI / 180;
    cloud.xyz.insert(cloud.xyz.end(), {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)});
  }
  if (file) std::fclose(file);
  return cloud;
}

double metres(double square) { return 2 * kRadiusM * std::asin(std::sqrt(square) / 2); }

// The median of the nanoseconds of CPU an item takes.
template <class Run>
double median(size_t items, Run run) {
  std::vector<double> taken;
  for (int round = 0; round < 6; round++) {
    const std::clock_t start = std::clock();
    run();
    if (round > 0) taken.push_back(1e9 * (std::clock() - start) / CLOCKS_PER_SEC / items);
  }
  std::sort(taken.begin(), taken.end());
  return taken[taken.size() / 2];
}

}  // namespace

int main(int, char** argv) {
  const std::string folder = argv[1];
  const Cloud points = read(folder + "/points.f64"), sites = read(folder + "/sites.f64");
  const size_t size = sites.kdtree_get_point_count();
  const double build = median(points.kdtree_get_point_count(), [&] { Tree(3, points, {16}); });
  const Tree tree(3, points, {16});

  double sums[4];
  const auto nearest = [&](size_t k, double& sum) {
    return median(size, [&] {
      std::vector<uint32_t> ids(k);
      std::vector<double> squares(k);
      sum = 0;
      for (size_t i = 0; i < size; i++) {
        tree.knnSearch(&sites.xyz[3 * i], k, ids.data(), squares.data());
        sum += metres(squares[k - 1]);
      }
    });
  };
  const auto count = [&](double radiusM, double& sum) {
    const double chord = 2 * std::sin(radiusM / (2 * kRadiusM));
    return median(size, [&] {
      std::vector<std::pair<uint32_t, double>> found;
      sum = 0;
      for (size_t i = 0; i < size; i++) {
        sum += tree.radiusSearch(&sites.xyz[3 * i], chord * chord, found, nanoflann::SearchParams(0, 0, false));
      }
    });
  };
  const double one = nearest(1, sums[0]), eight = nearest(8, sums[1]);
  const double near = count(10000, sums[2]), far = count(50000, sums[3]);
  std::printf(
      "{\"peer\":\"nanoflann\",\"version\":\"%d.%d.%d\",\"ns\":{\"nearest, sites ready\":%f,\"8 nearest, sites ready\":%f,"
      "\"count 10 km, sites ready\":%f,\"count 50 km, sites ready\":%f,\"build\":%f},"
      "\"sums\":[%.17g,%.17g,%.17g,%.17g],\"queries\":%zu}\n",
      NANOFLANN_VERSION >> 8, NANOFLANN_VERSION >> 4 & 15, NANOFLANN_VERSION & 15, one, eight, near, far, build,
      sums[0], sums[1], sums[2], sums[3], size);
}
