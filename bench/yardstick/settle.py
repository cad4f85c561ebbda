"""A second yardstick of the settlement engine: the benchmark agreement settled with numpy, vectorised over the paths.

    python3 settle.py SPEND RESULTS SECONDS

It reads, writes and prints what settle.c does, for the same one agreement, and is written as one would with numpy: each
step of a month or of a window is applied to all paths at once, with exact cents in int64. Reading the spend and turning
it to [month][column][path], so that a column lies in one piece, is not timed.
"""

import sys
import time

import numpy as np

MONTHS, WINDOWS, SCOPES, VENDORS = 36, 3, 3, 2
WHOLE = 1_000_000

# Shares are in parts per million.
COMMITMENT = [1_200_000_000, 1_300_000_000, 1_400_000_000]
DISCOUNT = [190_000, 0, 120_000]
RETAINED = [95_000, 0, 60_000]
COUNTS = [True, False, True]
OVER_COMMIT_CAP = 350_000
VENDOR_DISCOUNT = [100_000, 0]
MARKETPLACE_PERCENT = 250_000
ROLLOVER_PERCENT = 250_000
CARRYFORWARD_PERCENT = 250_000

TOTALS = ["list", "charges", "marketplace_charges", "over_premium", "over_protected", "over_unprotected",
          "crystallised", "true_up", "expired", "exposure", "cost"]


def mul(amount, ppm):
    """amount * ppm / 1000000, rounded half-even to the cent, of amounts from 0 to 9.2e12."""
    product = amount * ppm
    quotient = product // WHOLE
    rest = product - quotient * WHOLE
    return quotient + (2 * rest + (quotient & 1) > WHOLE)


def price(amount, discount):
    return amount - mul(amount, discount) if discount else amount


def fill(rest, whole, discount, room):
    """Fills a tier with what fits of amounts that measure `whole`: what is taken, what it costs, what room is left."""
    fits = (whole <= room) & ((room > 0) | (rest == 0))
    part = np.where(fits, rest, np.minimum(room * WHOLE // (WHOLE - discount), rest))
    cost = np.where(fits, whole, price(part, discount))
    return part, cost, np.where(fits, room - whole, 0)


def rate(usage, room, cover, totals):
    """Rates one month: what counted, and what is left of the protected over-consumption."""
    counted = 0
    for scope, amount in enumerate(usage):
        charge = whole = price(amount, DISCOUNT[scope])
        if COUNTS[scope]:
            within, charge, room = fill(amount, whole, DISCOUNT[scope], room)
            rest = amount - within
            over, cost, cover = fill(rest, price(rest, RETAINED[scope]), RETAINED[scope], cover)
            charge = charge + cost + (rest - over)
            totals["over_protected"] += over
            totals["over_unprotected"] += rest - over
            totals["over_premium"] += charge - whole
            counted = counted + charge
        totals["list"] += amount
        totals["charges"] += charge
    return counted, cover


def marketplace(amounts, totals):
    recognised = 0
    for vendor, amount in enumerate(amounts):
        net = price(amount, VENDOR_DISCOUNT[vendor])
        totals["marketplace_charges"] += net
        recognised = recognised + mul(net, MARKETPLACE_PERCENT)
    return recognised


def close(window, measured, eligible, rollover, carryforward, shortfall, totals):
    """Closes a window, with the step numbers of docs/agreement.md, 6: its figures, and the balances after it."""
    last = window == WINDOWS - 1
    commitment = COMMITMENT[window]
    available = measured + eligible
    filled = np.minimum(rollover, available)  # 1
    available = available - filled
    deficiency = np.maximum(commitment - available, 0)  # 2
    excess = np.maximum(available - commitment, 0)
    redeemed = np.minimum(carryforward, deficiency)  # 3
    deficiency = deficiency - redeemed
    totals["expired"] += carryforward - redeemed
    booked = rollover - filled  # 5
    none = np.zeros_like(measured)
    most = mul(np.int64(commitment), ROLLOVER_PERCENT)
    rolled = none if last else np.minimum(np.maximum(deficiency - filled, 0), most)  # 6
    booked = booked + deficiency - rolled
    most = mul(np.int64(commitment), CARRYFORWARD_PERCENT)
    carried = carryforward = np.minimum(np.maximum(excess - eligible, 0), most)  # 7
    shortfall = shortfall + booked
    totals["crystallised"] += booked
    if last:  # 8; nothing has rolled
        totals["expired"] += carryforward
        carryforward = none
        totals["true_up"] += shortfall
    figures = [none + commitment, measured, eligible, redeemed, filled, deficiency, excess, rolled, carried, booked,
               rolled, carryforward, none, shortfall if last else none]
    return figures, rolled, carryforward, shortfall


def settle(spend, allotments, covers):
    """The numbers of struct Result, each for all paths."""
    paths = spend.shape[2]
    totals = {name: np.zeros(paths, np.int64) for name in TOTALS}
    rollover = carryforward = shortfall = np.zeros(paths, np.int64)
    windows, months = [], []
    for window in range(WINDOWS):
        cover = np.full(paths, covers[window])
        measured = eligible = 0
        for month in range(12 * window, 12 * window + 12):
            room = np.full(paths, allotments[month])
            counted, cover = rate(spend[month, :SCOPES], room, cover, totals)
            months.append(counted)
            measured = measured + counted
            eligible = eligible + marketplace(spend[month, SCOPES:], totals)
        figures, rollover, carryforward, shortfall = close(
            window, measured, eligible, rollover, carryforward, shortfall, totals)
        windows += figures
    totals["exposure"] = totals["true_up"] + totals["over_premium"]
    totals["cost"] = totals["charges"] + totals["marketplace_charges"] + totals["true_up"]
    return [totals[name] for name in TOTALS] + windows + months


def main():
    spend_file, results_file, seconds = sys.argv[1], sys.argv[2], float(sys.argv[3])
    spend = np.fromfile(spend_file, np.int64).reshape(-1, MONTHS, SCOPES + VENDORS)
    spend = np.ascontiguousarray(spend.transpose(1, 2, 0))
    if spend.min() < 0 or spend.max() > np.iinfo(np.int64).max // WHOLE:
        sys.exit("amounts must be from 0 to 9.2 trillion cents")
    allotments = [year * (month + 1) // 12 - year * month // 12 for year in COMMITMENT for month in range(12)]
    covers = [int(mul(np.int64(year), OVER_COMMIT_CAP)) for year in COMMITMENT]
    start = time.process_time()
    rounds = took = 0
    while rounds == 0 or took < seconds:
        results = settle(spend, allotments, covers)
        rounds += 1
        took = time.process_time() - start
    print(f"{took * 1e9 / (rounds * spend.shape[2] * MONTHS):.3f}")
    np.stack(results, axis=1).tofile(results_file)


main()
