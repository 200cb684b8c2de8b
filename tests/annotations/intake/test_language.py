import pytest

from annotations.intake.language import proposed_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The police said that two of the men were shot in the market by a guard.", "en"),
        ("La police a dit que les hommes et une femme est dans la ville.", "fr"),
        ("La policía dijo que los hombres y una mujer fueron heridos en el mercado.", "es"),
        ("Die Polizei und der Arzt sagten, eine Frau sei mit dem Wagen geflohen.", "de"),
        ("A polícia disse que uma mulher foi ferida na rua e não em casa com os filhos.", "pt"),
        ("Полиция сообщила, что на рынке были ранены три человека, это уже второй взрыв.", "ru"),
        ("Поліція повідомила, що на ринку її поранили.", "uk"),
        ("Полиция базарда үш адам жараланғанын хабарлады, қала жабық.", "kk"),
        ("قالت الشرطة إن ثلاثة أصيبوا في السوق وهذه المرة الأولى", "ar"),
        ("پلیس گفت سه نفر در بازار زخمی شدند و چند نفر گریختند", "fa"),
        ("警察说三人在市场受伤。", "zh"),
        ("警察によると、市場で三人がけがをした。", "ja"),
        ("東京都中央区市場三人負傷、警察発表の内容。", "ja"),
        ("Полицията съобщи, че трима са ранени на пазара.", ""),
        ("경찰은 시장에서 세 명이 다쳤다고 말했다.", "ko"),
        ("המשטרה אמרה ששלושה נפצעו.", "he"),
        ("qwx zvb", ""),
        ("12 — 34", ""),
        ("", ""),
    ],
)
def test_a_language_is_proposed_by_script_and_common_words(text, language):
    assert proposed_language(text) == language
