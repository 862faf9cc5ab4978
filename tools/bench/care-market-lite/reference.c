/* care-market-lite in plain C: the yardstick. Prints, for each seed given, the twelve totals; with "time N", the CPU seconds of each of N runs. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define N 5000
#define P 60
#define T 120
#define K 8
#define WPM (52.0 / 12.0)

static uint32_t ra, rb, rc, rd;
static double px[N], py[N], ph_[N], inc[N], cap[N], dist[N];
static int arr[N], prov[N];
static double vx[P], vy[P], price[P], q[P], vat[P], fixed_[P], staff[P], cash[P], capac[P], booked[P], hours[P], rev[P], trip[P];
static int active[P], blk[P], neg[P];
static const double PF[6] = {0.94, 1, 1.06, 1, 1, 1.02}, RATE[6] = {1, 1, 0.97, 0.80, 1, 1}, CUM[6] = {.25, .55, .67, .80, .95, 1};
static const double scale = (N / 5000.0) * (60.0 / P);

static uint32_t next(void) {
  uint32_t t = ra + rb + rd;
  rd++;
  ra = rb ^ (rb >> 9);
  rb = rc + (rc << 3);
  rc = ((rc << 21) | (rc >> 11)) + t;
  return t;
}
static double rnd(void) { return next() * 0x1p-32; }
static double norm(void) {
  double u1 = rnd(), u2 = rnd();
  return sqrt(-2 * log(u1 + 0x1p-33)) * cos(2 * M_PI * u2);
}
static double clamp(double v, double lo, double hi) { return v < lo ? lo : v > hi ? hi : v; }
static int draw_arr(double u) {
  int k = 0;
  while (k < 5 && u >= CUM[k]) k++;
  return k;
}
static void new_provider(int j, double base) {
  vx[j] = 20 * rnd();
  vy[j] = 20 * rnd();
  price[j] = base * (0.92 + 0.2 * rnd());
  q[j] = 0.4 + 0.4 * rnd();
  vat[j] = rnd() < 0.12 ? 0.2 : 0;
  blk[j] = rnd() < 0.35;
  fixed_[j] = (8000 + 10000 * rnd()) * scale;
  cash[j] = (20000 + 40000 * rnd()) * scale;
  staff[j] = 30 * scale;
  capac[j] = staff[j] * 30 * 1.15 + 20 * scale;
  booked[j] = 0;
  neg[j] = 0;
  active[j] = 1;
}
static void new_person(int i) {
  px[i] = 20 * rnd();
  py[i] = 20 * rnd();
  ph_[i] = clamp(exp(2.3 + 0.6 * norm()), 2, 70);
  double u = rnd();
  inc[i] = 190 + 160 * u * u;
  u = rnd();
  cap[i] = 60000 * u * u * u;
  arr[i] = draw_arr(rnd());
  prov[i] = -1;
  dist[i] = 0;
}
static void leave(int i) {
  if (prov[i] >= 0) booked[prov[i]] -= ph_[i];
  prov[i] = -1;
}
static void choose(int i) {
  if (arr[i] == 3) {
    prov[i] = -2;
    dist[i] = 0;
    return;
  }
  int slot[K], count = 0;
  double near[K], weight[K], sum = 0, h = ph_[i];
  for (int j = 0; j < P; j++) {
    if (!active[j]) continue;
    double dx = px[i] - vx[j], dy = py[i] - vy[j], d2 = dx * dx + dy * dy;
    if (count == K && d2 >= near[K - 1]) continue;
    int k = count < K ? count++ : K - 1;
    for (; k > 0 && near[k - 1] > d2; k--) {
      near[k] = near[k - 1];
      slot[k] = slot[k - 1];
    }
    near[k] = d2;
    slot[k] = j;
  }
  for (int k = 0; k < count; k++) {
    int j = slot[k];
    double free = capac[j] - booked[j];
    weight[k] = 0;
    if (free < h) continue;
    weight[k] = exp(-0.12 * price[j] * PF[arr[i]] * (1 + vat[j]) + 2.5 * q[j] - 0.10 * sqrt(near[k]) +
                    0.3 * fmin(1, free / (10 * h)) + (arr[i] == 0 && blk[j] ? 1.5 : 0));
    sum += weight[k];
  }
  if (sum == 0) return;
  double v = rnd() * sum;
  int taken = -1;
  for (int k = 0; k < count; k++) {
    if (weight[k] == 0) continue;
    taken = k;
    if ((v -= weight[k]) < 0) break;
  }
  prov[i] = slot[taken];
  dist[i] = sqrt(near[taken]);
  booked[prov[i]] += h;
}

static void run(uint32_t seed, double total[12]) {
  ra = 0x9E3779B9u ^ seed;
  rb = 0x243F6A88u;
  rc = 0xB7E15162u;
  rd = 1;
  for (int n = 0; n < 15; n++) next();
  memset(total, 0, 12 * sizeof(double));
  memset(active, 0, sizeof active);
  memset(hours, 0, sizeof hours);
  memset(rev, 0, sizeof rev);
  memset(trip, 0, sizeof trip);
  double w = 12.6, R = 24.5;
  int exits = 0, entries = 0;
  for (int j = 0; j < (int)(0.9 * P); j++) new_provider(j, 24.5);
  for (int i = 0; i < N; i++) new_person(i);
  for (int t = 0; t < T; t++) {
    for (int i = 0; i < N; i++) {
      double u = rnd();
      if (u < 0.012) {
        leave(i);
        new_person(i);
      } else if (u < 0.052) {
        double hn = clamp(ph_[i] * exp(0.25 * norm()), 2, 70);
        if (prov[i] >= 0) booked[prov[i]] += hn - ph_[i];
        ph_[i] = hn;
      } else if (u < 0.132) {
        leave(i);
        if (rnd() < 0.15) arr[i] = draw_arr(rnd());
      }
      if (prov[i] == -1) choose(i);
      double h = ph_[i], got = h;
      if (prov[i] == -1) {
        total[5]++;
        total[4] += h;
        continue;
      }
      int j = prov[i];
      double p = j == -2 ? 1.22 * w : price[j] * PF[arr[i]], g = j == -2 ? p : p * (1 + vat[j]);
      if (cap[i] > 23250) {
        double full = h * g;
        total[2] += full * WPM;
        cap[i] = fmax(0, cap[i] - fmax(0, full - 0.5 * inc[i]) * WPM);
      } else {
        got = fmin(h, h * R * RATE[arr[i]] / g);
        double cost = got * g, tariff = cap[i] > 14250 ? ceil((cap[i] - 14250) / 250) : 0;
        double charge = fmin(cost, fmax(0, inc[i] + tariff - 228.70 - 20));
        total[0] += cost * WPM;
        total[1] += charge * WPM;
      }
      total[3] += got;
      total[4] += h - got;
      if (j >= 0) {
        hours[j] += got;
        rev[j] += got * p;
        trip[j] += dist[i] * 7;
      }
    }
    int trading = 0;
    double margins = 0, prices = 0, quality = 0, all = 0, squares = 0;
    for (int j = 0; j < P; j++) {
      if (!active[j]) continue;
      double income = rev[j] * WPM, target = hours[j] / 30;
      staff[j] += (target > staff[j] ? 0.35 : 0.2) * (target - staff[j]);
      staff[j] = fmax(1, staff[j]);
      double wages = (0.5 * hours[j] + 0.5 * staff[j] * 30) * w * 1.15 * WPM;
      double profit = income - wages - trip[j] * 0.30 * WPM - (fixed_[j] + 0.10 * income);
      cash[j] = fmin(150000 * scale, cash[j] + profit);
      double margin = income > 0 ? clamp(profit / income, -.5, .5) : -0.5;
      double adj = clamp(0.2 * (0.06 - margin), -.015, .015) + 0.002 + 0.01 * (booked[j] / capac[j] - 0.85);
      price[j] = clamp(price[j] * (1 + adj), 15, 60);
      q[j] = clamp(q[j] + 0.04 * (0.55 + margin - q[j]) + 0.015 * norm(), 0, 1);
      capac[j] = staff[j] * 30 * 1.15 + 20 * scale;
      margins += margin;
      trading++;
      prices += price[j];
      quality += q[j];
      all += hours[j];
      squares += hours[j] * hours[j];
      neg[j] = cash[j] < 0 ? neg[j] + 1 : 0;
      if (neg[j] >= 3) {
        active[j] = 0;
        booked[j] = 0;
        exits++;
        for (int i = 0; i < N; i++)
          if (prov[i] == j) prov[i] = -1;
      }
    }
    double chance = clamp(0.05 + 1.5 * (trading ? margins / trading : 0), 0, 0.6);
    if (rnd() < chance) {
      for (int j = 0; j < P; j++) {
        if (active[j]) continue;
        new_provider(j, R);
        entries++;
        break;
      }
    }
    total[6] += trading;
    total[7] += trading ? prices / trading : 0;
    total[8] += trading ? quality / trading : 0;
    total[9] += exits;
    total[10] += entries;
    total[11] += all > 0 ? squares / (all * all) : 0;
    w *= 1.0028;
    R *= 1.0025;
    memset(hours, 0, sizeof hours);
    memset(rev, 0, sizeof rev);
    memset(trip, 0, sizeof trip);
  }
}

static double cpu_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec * 1e-9;
}

int main(int argc, char **argv) {
  double total[12];
  if (argc == 3 && strcmp(argv[1], "time") == 0) {
    for (int n = 0; n < atoi(argv[2]); n++) {
      double begun = cpu_seconds();
      run(1, total);
      printf("%.9f\n", cpu_seconds() - begun);
    }
    return 0;
  }
  for (int n = 1; n < argc; n++) {
    run((uint32_t)atoi(argv[n]), total);
    for (int k = 0; k < 12; k++) printf("%.17g%c", total[k], k == 11 ? '\n' : ' ');
  }
  return 0;
}
