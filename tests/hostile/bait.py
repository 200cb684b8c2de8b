"""Things that people and programs send who mean harm, or whose keyboard is stuck."""

TAG = "canarytag"
NUMBER = "7130947"
SUM = "50852493"  # 7131 × 7131: what an evaluated template would show
EVALUATED = SUM

SCRIPTS = (
    f"<script>{TAG}</script>",
    f'"><img src=x onerror={TAG}()><{TAG}>',
    f"'><svg/onload={TAG}()><{TAG} x='",
    f"</textarea></title></script><{TAG}>",
    f"javascript:{TAG}()",
    f"<!--><{TAG}>-->",
    f"&lt;{TAG}&gt;<{TAG}/>",
)
TEMPLATES = (
    "{{7131*7131}}${7131*7131}#{7131*7131}<%= 7131*7131 %>",
    "{% debug %}{{ settings.SECRET_KEY }}{% load static %}",
    "%(number)s %s %d {0.__class__} {request.user.password}",
)
DATABASES = (
    "' OR 1=1; DROP TABLE annotations_claim; --",
    "source__identity__name__startswith",
    "__class__",
    "pk__in",
    "\\'; SELECT pg_sleep(5); --",
    "%' AND 1=CAST((SELECT version()) AS int) --",
)
NUMBERS = (
    "100000000000000000000",
    "9223372036854775808",
    "2147483648",
    "-1",
    "1.000",
    "1_000",
    "1e400",
    "NaN",
    "٣٤",
    "²",
    "9" * 5000,
)
DATES = (
    "0000-00-00",
    "-9999",
    "99999-12-31",
    "2011-02-30",
    "9999-12-31T23:59",
    "0001-01-01T00:00",
    "Y170000002",
    "2011-11-12/9999-12-31",
)
LETTERS = (
    "\0",
    "a\0b",
    "\ud800",
    "\ufffe\uffff",
    "\u202eabc\u2066\u200f",
    "👩‍👩‍👧‍👦" * 40,
    "e" + "\u0301" * 500,
    "\r\n\r\nSet-Cookie: a=b",
    "\x1b[2J\x07\x08\x7f",
    "/../../../../etc/passwd%00.txt",
    "x" * 70_000,
    "\n" * 3000,
    " ",
)
KEYS = (
    "zzzzzzzzzzzzzz:1",
    "zzzzzzzzzzzzzz:" + "9" * 5000,
    "zzzzzzzzzzzzzz." + "9" * 5000,
    "\0.1",
    ".",
    ":::",
)
ALL = (*SCRIPTS, *TEMPLATES, *DATABASES, *NUMBERS, *DATES, *LETTERS, *KEYS)

# Raw query strings and bodies that no form would send.
RAW = (
    b"%ff%fe=%ff&q=%c3%28&name=%ed%a0%80",
    b"%00=%00&q=%00&name=%00&who=%00&source=%00&outlet=%00&after=%00&sort=%00&version=%00&claim=%00",
    b"q=%u0041&=&&&=a&a",
    b"after=eyJhIjoxfQ&before=x:y:z",
    b"after=W10%3A1&sort=-",
    b"sentence=%D9%A3&at=%C2%B2&claim=%00&tab=%00",
)
