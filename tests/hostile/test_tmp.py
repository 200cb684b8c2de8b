import time, cProfile, pstats, logging
import pytest
from tests.hostile import addresses, pages
pytestmark = pytest.mark.django_db
def test_stage(stage):
    logging.disable(logging.CRITICAL)
    site = addresses.site()
    print(len(site), len(addresses.admin_site()))
    pr=cProfile.Profile()
    from collections import Counter, defaultdict
    for who in ("anonymous","editor"):
        t=time.process_time()
        c=stage.client(who)
        if who=="editor": pr.enable()
        per=defaultdict(list)
        for a in site:
            t1=time.process_time(); c.get(a.path); per[a.name].append(time.process_time()-t1)
        pr.disable()
        print(who, time.process_time()-t)
        for n,v in sorted(per.items(), key=lambda kv:-sum(kv[1]))[:14]: print(n,len(v),sum(v))
    pstats.Stats(pr).sort_stats("cumtime").print_stats(45)
