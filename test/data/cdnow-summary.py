"""The statistics of the BG/NBD and Gamma-Gamma papers from the rows of cdnow-sample.txt, independent of the product.

A line a customer: master id, x, t_x, T, mean spend of a repeat day; of who bought on one day only, master id and T alone.
Until 1997-09-30; purchases of a day are one; weeks to two decimals, dollars to cents.

    python3 test/data/cdnow-summary.py test/data/cdnow-sample.txt > test/data/cdnow-summary.txt
"""

import sys
from datetime import date
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

END = date(1997, 9, 30)
CENT = Decimal("0.01")

customers = {}
for line in open(sys.argv[1], encoding="latin1"):
    if not line.strip():
        continue
    master, _, yyyymmdd, _, dollars = line.split()
    day = date(int(yyyymmdd[:4]), int(yyyymmdd[4:6]), int(yyyymmdd[6:]))
    if day <= END:
        spent = customers.setdefault(master, {})
        spent[day] = spent.get(day, Decimal(0)) + Decimal(dollars)


def weeks(first, last):
    return (Decimal((last - first).days) / 7).quantize(CENT, rounding=ROUND_HALF_EVEN)


for master, spent in customers.items():
    days = sorted(spent)
    x = len(days) - 1
    total = weeks(days[0], END)
    if x == 0:
        print(master, total)
    else:
        mean = (sum(spent[day] for day in days[1:]) / x).quantize(CENT, rounding=ROUND_HALF_UP)
        print(master, x, weeks(days[0], days[-1]), total, mean)
