/* The yardstick of the settlement engine: the benchmark agreement settled in scalar C, one path at a time.
 *
 *     gcc -O3 -march=native -fno-tree-vectorize -o settle settle.c
 *     ./settle SPEND RESULTS SECONDS
 *
 * SPEND holds, for each path and month, the usage of each scope and then the purchases from each vendor, in cents
 * (int64, native byte order). Settles every path again and again for so many seconds, writes a struct Result for each
 * path to RESULTS and prints the nanoseconds of processor time per path-month.
 *
 * It is written for one agreement, ../src/main/resources/drawdown/bench/agreement.yaml: its numbers are constants, and
 * steps that its terms (aws-edp-standard) leave without effect are left out. Step numbers are those of
 * docs/agreement.md, 6. SettlementRace compares every number of every path with the engine's. */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef int64_t cents;

enum { MONTHS = 36, WINDOWS = 3, SCOPES = 3, VENDORS = 2, WHOLE = 1000000 };

/* Shares are in parts per million. */
static const cents COMMITMENT[WINDOWS] = {1200000000, 1300000000, 1400000000};
static const int64_t DISCOUNT[SCOPES] = {190000, 0, 120000};
static const int64_t RETAINED[SCOPES] = {95000, 0, 60000};
static const int COUNTS[SCOPES] = {1, 0, 1};
static const int64_t OVER_COMMIT_CAP = 350000;
static const int64_t VENDOR_DISCOUNT[VENDORS] = {100000, 0};
static const int64_t MARKETPLACE_PERCENT = 250000;
static const int64_t ROLLOVER_PERCENT = 250000;
static const int64_t CARRYFORWARD_PERCENT = 250000;

struct Path {
    struct {
        cents usage[SCOPES], marketplace[VENDORS];
    } month[MONTHS];
};

struct Window {
    cents commitment, measured, marketplaceEligible, carryforwardRedeemed, rolloverFilled, deficiency, excess, rolled,
        carried, crystallised, rolloverBalance, carryforwardBalance, layerCredit, payment;
};

struct Result {
    cents list, charges, marketplaceCharges, overPremium, overProtected, overUnprotected, crystallised, trueUp, expired,
        exposure, cost;
    struct Window window[WINDOWS];
    cents counted[MONTHS];
};

static inline cents lesser(cents a, cents b) { return a < b ? a : b; }
static inline cents positive(cents a) { return a > 0 ? a : 0; }

/* a * ppm / 1000000, rounded half-even to the cent. */
static inline cents mul(cents a, int64_t ppm) {
    cents size = a < 0 ? -a : a, quotient, rest;
    int64_t product;
    if (__builtin_mul_overflow(size, ppm, &product)) {
        __int128 wide = (__int128)size * ppm;
        quotient = (cents)(wide / WHOLE);
        rest = (cents)(wide % WHOLE);
    } else {
        quotient = product / WHOLE;
        rest = product % WHOLE;
    }
    quotient += 2 * rest + (quotient & 1) > WHOLE;
    return a < 0 ? -quotient : quotient;
}

static inline cents price(cents list, int64_t discount) { return list - mul(list, discount); }

/* The largest amount that measures no more than room after the discount. */
static inline cents before_discount(cents room, int64_t discount) {
    int64_t product;
    if (__builtin_mul_overflow(room, (int64_t)WHOLE, &product))
        return (cents)((__int128)room * WHOLE / (WHOLE - discount));
    return product / (WHOLE - discount);
}

/* Fills a tier with what fits of an amount that measures `whole`: takes it off *rest, returns what it costs. */
static inline cents fill(cents *rest, cents whole, int64_t discount, cents *room) {
    if (*room <= 0) return 0;
    if (whole <= *room) {
        *room -= whole;
        *rest = 0;
        return whole;
    }
    cents part = lesser(before_discount(*room, discount), *rest);
    *room = 0;
    *rest -= part;
    return price(part, discount);
}

/* Rates one month; returns what counted. */
static inline cents rate(const cents *usage, cents allotment, cents *cover, struct Result *r) {
    cents counted = 0;
    for (int s = 0; s < SCOPES; s++) {
        cents list = usage[s], whole = price(list, DISCOUNT[s]), charge = whole;
        if (COUNTS[s] && list > 0) {
            cents rest = list;
            charge = fill(&rest, whole, DISCOUNT[s], &allotment);
            if (rest) {
                cents beyond = rest;
                charge += fill(&rest, price(rest, RETAINED[s]), RETAINED[s], cover);
                charge += rest;
                r->overProtected += beyond - rest;
                r->overUnprotected += rest;
                r->overPremium += charge - whole;
            }
        }
        r->list += list;
        r->charges += charge;
        if (COUNTS[s]) counted += charge;
    }
    return counted;
}

static inline cents marketplace(const cents *amounts, struct Result *r) {
    cents recognised = 0;
    for (int v = 0; v < VENDORS; v++) {
        cents net = price(amounts[v], VENDOR_DISCOUNT[v]);
        r->marketplaceCharges += net;
        recognised += mul(net, MARKETPLACE_PERCENT);
    }
    return recognised;
}

struct Balances {
    cents rollover, carryforward, shortfall;
};

static inline void close(int w, cents counted, cents recognised, struct Balances *b, struct Result *r) {
    int last = w == WINDOWS - 1;
    struct Window *window = &r->window[w];
    cents commitment = COMMITMENT[w], measured = positive(counted), eligible = positive(recognised);
    cents available = measured + eligible, booked = 0;

    cents filled = lesser(b->rollover, available); /* 1 */
    b->rollover -= filled;
    available -= filled;
    cents deficiency = positive(commitment - available); /* 2 */
    cents excess = positive(available - commitment);
    cents redeemed = lesser(b->carryforward, deficiency); /* 3 */
    deficiency -= redeemed;
    r->expired += b->carryforward - redeemed;
    b->carryforward = 0;
    window->deficiency = deficiency;
    window->excess = excess;
    booked += b->rollover; /* 5 */
    b->rollover = 0;
    cents rolled = last ? 0 : lesser(positive(deficiency - filled), mul(commitment, ROLLOVER_PERCENT)); /* 6 */
    booked += deficiency - rolled;
    b->rollover += rolled;
    cents carried = lesser(positive(excess - eligible), mul(commitment, CARRYFORWARD_PERCENT)); /* 7 */
    b->carryforward += carried;
    b->shortfall += booked;
    if (last) { /* 8; nothing has rolled */
        r->expired += b->carryforward;
        b->carryforward = 0;
        r->trueUp = b->shortfall;
        window->payment = r->trueUp;
    }
    r->crystallised += booked;

    window->commitment = commitment;
    window->measured = measured;
    window->marketplaceEligible = eligible;
    window->carryforwardRedeemed = redeemed;
    window->rolloverFilled = filled;
    window->rolled = rolled;
    window->carried = carried;
    window->crystallised = booked;
    window->rolloverBalance = b->rollover;
    window->carryforwardBalance = b->carryforward;
}

static void settle(const struct Path *path, const cents *allotments, const cents *covers, struct Result *result) {
    struct Result r = {0};
    struct Balances balances = {0};
    for (int w = 0; w < WINDOWS; w++) {
        cents cover = covers[w], counted = 0, recognised = 0;
        for (int m = 12 * w; m < 12 * (w + 1); m++) {
            r.counted[m] = rate(path->month[m].usage, allotments[m], &cover, &r);
            counted += r.counted[m];
            recognised += marketplace(path->month[m].marketplace, &r);
        }
        close(w, counted, recognised, &balances, &r);
    }
    r.exposure = r.trueUp + r.overPremium;
    r.cost = r.charges + r.marketplaceCharges + r.trueUp;
    *result = r;
}

static double seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void fail(const char *what) {
    perror(what);
    exit(1);
}

int main(int argc, char **argv) {
    if (argc != 4) return fprintf(stderr, "settle SPEND RESULTS SECONDS\n"), 1;
    FILE *file = fopen(argv[1], "rb");
    if (!file || fseek(file, 0, SEEK_END)) fail(argv[1]);
    size_t paths = (size_t)ftell(file) / sizeof(struct Path);
    struct Path *spend = malloc(paths * sizeof *spend);
    struct Result *results = malloc(paths * sizeof *results);
    rewind(file);
    if (!spend || !results || fread(spend, sizeof *spend, paths, file) != paths) fail(argv[1]);
    fclose(file);

    cents allotments[MONTHS], covers[WINDOWS];
    for (int m = 0; m < MONTHS; m++) {
        cents year = COMMITMENT[m / 12];
        allotments[m] = year * (m % 12 + 1) / 12 - year * (m % 12) / 12;
    }
    for (int w = 0; w < WINDOWS; w++) covers[w] = mul(COMMITMENT[w], OVER_COMMIT_CAP);

    double start = seconds(), took;
    long rounds = 0;
    do {
        for (size_t p = 0; p < paths; p++) settle(&spend[p], allotments, covers, &results[p]);
        rounds++;
        took = seconds() - start;
    } while (took < atof(argv[3]));
    printf("%.3f\n", took * 1e9 / ((double)rounds * (double)paths * MONTHS));

    file = fopen(argv[2], "wb");
    if (!file || fwrite(results, sizeof *results, paths, file) != paths || fclose(file)) fail(argv[2]);
    return 0;
}
