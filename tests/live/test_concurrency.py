"""Sixteen stale tabs, eight doubled posts: against a server process, on the engine of the run."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier


def at_once(count, send):
    """Send from so many tabs at the same moment; give the answers in order."""
    gate = Barrier(count)

    def one(number):
        gate.wait()
        return send(number)

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(one, range(count)))


def changed(fields, **values):
    return [(name, values.get(name, value)) for name, value in fields]


def test_of_sixteen_stale_forms_of_one_claim_exactly_one_is_saved(site):
    address = f"/claims/{site.stage['claim']}/edit/"
    page = f"/articles/{site.stage['article']}/desk/?claim={site.stage['claim']}"
    for number in range(10):
        tab = site.browser("journalist")
        fields = tab.get(page).form("claim-form")
        texts = [f"round {number} note of tab {tab_number}" for tab_number in range(16)]

        def send(tab_number, fields=fields, texts=texts, cookies=tab.cookies):
            own = site.browser("journalist")
            own.cookies |= cookies
            return own.post(address, changed(fields, note=texts[tab_number]))

        answers = at_once(16, send)

        statuses = sorted(answer.status for answer in answers)
        assert statuses == [302] + [409] * 15
        for tab_number, answer in enumerate(answers):
            if answer.status == 409:
                assert texts[tab_number] in answer.text
        winner = next(n for n, answer in enumerate(answers) if answer.status == 302)
        after = dict(site.browser("journalist").get(page).form("claim-form"))
        assert after["note"] == texts[winner]


def test_eight_posts_of_one_once_token_make_one_claim_and_get_one_answer(site):
    address = f"/articles/{site.stage['article']}/claims/new/?sentence=3"
    listed = f"/articles/{site.stage['article']}/desk/"
    for number in range(10):  # the engine's reading is offered once; then the bare sentence
        tab = site.browser("journalist")
        fields = changed(
            tab.get(address).form("claim-form"),
            **{"who": f"Hospital {number}", "who-kind": "health_body", "figures-0-remove": "on"},
        )
        before = tab.get(listed).text.count("data-claim=")

        def send(_, fields=fields, cookies=tab.cookies):
            own = site.browser("journalist")
            own.cookies |= cookies
            return own.post(address, fields)

        answers = at_once(8, send)

        assert {answer.status for answer in answers} == {302}
        assert len({answer.headers["Location"] for answer in answers}) == 1
        assert tab.get(listed).text.count("data-claim=") == before + 1


def test_two_administrators_who_end_each_other_at_once_leave_one(site):
    one, two = (f"/admin/annotations/person/{pk}/change/" for pk in site.stage["administrators"])
    acts = [("first", two), ("second", one)]
    for _ in range(10):
        tabs = [site.browser(who) for who, _ in acts]
        forms = [tabs[n].get(acts[n][1]).form("person_form") for n in range(2)]
        role = dict(forms[0])["roles"]

        def send(number, tabs=tabs, forms=forms):
            fields = [(name, value) for name, value in forms[number] if name != "roles"]
            return tabs[number].post(acts[number][1], fields)

        at_once(2, send)

        [(who, address)] = [act for act in acts if site.browser(act[0]).get(act[1]).status == 200]
        again = site.browser(who)
        fields = [*again.get(address).form("person_form"), ("roles", role)]
        assert again.post(address, fields).status == 302
