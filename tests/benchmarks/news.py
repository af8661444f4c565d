"""English text that is like news for a reader of numbers: prose, with a number here and there.

Everything is put together at random from the lists below, so that neither the words nor the
numbers of any length of it repeat often enough for a cache to live on.  The same seed gives the
same text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

_SLOT = re.compile(r"\{(\w+)\}")
ORDINARY = 0.14  # the share of sentences with figures that makes 2.5 facts per KB: general news
DENSE = 0.6  # 12 facts per KB: business news


def news(characters: int, seed: int = 0, share: float = ORDINARY) -> str:
    """Text of exactly that many characters, in paragraphs with a headline here and there.

    `share` is how many of the sentences are meant to hold a number or a date, from 0 to 1.

    >>> len(news(5_000)), news(5_000) == news(5_000), news(5_000) == news(5_000, seed=1)
    (5000, True, False)
    """
    writer = _Writer(Random(seed), share)
    parts: list[str] = []
    length = 0
    while length < characters:
        parts.append(writer.paragraph() + "\n\n")
        length += len(parts[-1])
    return "".join(parts)[:characters]


class _Writer:
    """Fills the slots of templates: `{place}` by a line of its list or by a number of its kind."""

    def __init__(self, random: Random, share: float) -> None:
        self._random = random
        self._share = share
        self._numbers: dict[str, Callable[[], str]] = {
            "small": self._small,
            "count": self._count,
            "decimal": lambda: f"{random.uniform(0.3, 98):.1f}",
            "percent": self._percent,
            "money": self._money,
            "year": lambda: str(random.randint(1948, 2026)),
            "day": lambda: str(random.randint(1, 28)),
            "clock": lambda: f"{random.randint(1, 12)}:{random.randrange(0, 60, 5):02d}",
            "age": lambda: str(random.randint(19, 88)),
            "tens": lambda: str(random.randint(2, 90) * 10),
            "years": self._years,
            "span": self._span,
            "change": self._change,
        }

    def paragraph(self) -> str:
        """A few sentences, or a headline."""
        if self._random.random() < 0.06:
            return self._fill("{headline}")
        sentences = [self.sentence() for _ in range(self._random.randint(1, 5))]
        if self._random.random() < 0.05:
            sentences[0] = self._fill("{CITY} – ") + sentences[0]
        return " ".join(sentences)

    def sentence(self) -> str:
        """One sentence, with a capital first."""
        kind = "figures" if self._random.random() < self._share else "prose"
        text = self._fill(f"{{{kind}}}")
        start = 1 if text[0] == "“" else 0
        return text[:start] + text[start].upper() + text[start + 1 :]

    def _fill(self, template: str) -> str:
        return _SLOT.sub(self._slot, template)

    def _slot(self, match: re.Match[str]) -> str:
        name = match[1]
        if name == "CITY":
            return self._random.choice(_LISTS["place"]).upper()
        number = self._numbers.get(name)
        return number() if number else self._fill(self._random.choice(_LISTS[name]))

    def _small(self) -> str:
        number = self._random.randint(2, 40)
        return _WORDS[number] if number < len(_WORDS) else str(number)

    def _count(self) -> str:
        digits = self._random.randint(2, 6)
        number = self._random.randint(10 ** (digits - 1), 10**digits - 1)
        round_to = self._random.choice((1, 1, 10, 100, 1000))
        return f"{max(number // round_to * round_to, 40):,}"

    def _percent(self) -> str:
        number = self._random.choice((f"{self._random.uniform(0.1, 60):.1f}", self._small_digits()))
        return number + self._random.choice(("%", "%", "%", " percent", " per cent"))

    def _small_digits(self) -> str:
        return str(self._random.randint(2, 95))

    def _money(self) -> str:
        sign = self._random.choice("$$$€£")
        number = self._random.choice((f"{self._random.uniform(1, 90):.1f}", self._small_digits()))
        scale = self._random.choice((" million", " million", " billion", "m", "bn", "", ",000"))
        if scale == ",000":
            number = self._small_digits()
        return sign + number + scale

    def _years(self) -> str:
        first = self._random.randint(1950, 2018)
        return f"{first} to {first + self._random.randint(1, 8)}"

    def _span(self) -> str:
        low = self._random.randint(2, 30)
        high = low + self._random.randint(1, 20)
        return self._random.choice(
            (f"{low} to {high}", f"between {low} and {high}", f"{low}-{high}")
        )

    def _change(self) -> str:
        """A rise that adds up, so that the text is right as well as long."""
        before, percent = self._random.randint(20, 400) * 10, self._random.randint(1, 9) * 10
        after = before + before * percent // 100
        return f"{percent}% to {after:,} from {before:,}"


_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen".split()
)  # style guides write small numbers out

_LISTS = {
    name: tuple(line.strip() for line in lines.strip().splitlines())
    for name, lines in {
        "place": """
            Harrow Bay
            Lindqvist
            Port Amara
            Castelmar
            Brennick
            Novograd
            San Tadeo
            Kilmorey
            Al Rashad
            Wexcombe
            Tarvala
            Oberfeld
            Montclair
            Sandvik
            Quillan
            Petrova
            Dunmore Hill
            Bahari
            Vieux-Pont
            Greywater
            """,
        "person": """
            Ana Ferrant
            Dr. Samuel Okoro
            Ingrid Vasberg
            Mr. Pellworth
            Luca Brandini
            Yusuf Demiran
            Mrs. Hathersage
            Mei Tanaka
            J. R. Colborne
            Farah Nadim
            Pavel Horak
            Sen. Whitlow
            Grace Adeyemi
            Tomas Lindgren
            Prof. Carrow
            Elena Marchetti
            Rajiv Menon
            Bridget O'Shea
            """,
        "role": """
            the mayor
            a spokeswoman for the operator
            the head of the regional hospital
            a farmer in the lower valley
            the union's chief negotiator
            an economist at the state university
            the fire brigade's commander
            a former judge
            the company's finance director
            a teacher at the village school
            the deputy minister for transport
            a historian who has written about the port
            an analyst with a local brokerage
            the coach of the visiting side
            a captain in the coast guard
            """,
        "body": """
            the ministry
            the city council
            the central bank
            the port authority
            the regional court
            the opposition party
            the electricity company
            the national statistics office
            the farmers' union
            the airline
            the hospital trust
            the parliamentary committee
            the university
            the aid agency
            the regulator
            the railway operator
            the football association
            the water board
            """,
        "group": """
            residents
            officials
            investors
            campaigners
            engineers
            drivers
            doctors
            students
            fishermen
            shopkeepers
            lawyers
            volunteers
            pensioners
            witnesses
            critics of the plan
            """,
        "thing": """
            the new bridge
            the harbour road
            the draft budget
            the reform of the courts
            the power plant
            the rail link
            the vaccination campaign
            the airport's northern runway
            the housing scheme
            the fisheries agreement
            the reservoir
            the old market hall
            the merger
            the school meals programme
            the flood barrier
            the border crossing
            the pension law
            the festival
            """,
        "does": """
            has been delayed again by a dispute over land
            will go ahead despite the objections
            is widely seen as a test of the government's resolve
            remains popular with people who live nearby
            could be changed before it comes to a vote
            has divided the coalition since the spring
            needs more money than anyone is willing to admit
            was supposed to bring work to the region
            has won praise from neighbouring states
            depends on a permit that has yet to be granted
            was never meant to last
            should make the journey to work easier
            is being watched closely by lenders abroad
            has attracted little interest from buyers
            cannot be finished before the rains arrive
            """,
        "manner": """
            after a long and at times heated debate
            to the surprise of many who had followed the talks
            without giving any reasons
            in a statement that was read out to reporters
            as rain fell on the square outside
            against the advice of its own lawyers
            under pressure from its largest shareholders
            in what observers called a change of tone
            although the details are still to be settled
            while negotiations continue behind closed doors
            because the roads to the north were blocked
            following complaints about noise and dust
            """,
        "said": """
            said
            told reporters
            argued
            warned
            insisted
            admitted
            recalled
            explained
            suggested
            confirmed
            """,
        "opinion": """
            there is no reason to hurry
            the worst appears to be over
            nobody should expect miracles
            the rules are clear and apply to everyone
            what matters is that people feel safe
            the figures speak for themselves
            we have waited long enough
            this is a victory for common sense
            it would be wrong to draw conclusions yet
            they simply did not listen to us
            our suppliers have been patient so far
            the damage to trust will take time to repair
            it all depends on the weather
            a compromise is still within reach
            """,
        "prose": """
            {body} {said} that {thing} {does}.
            {person}, {role}, {said} that {opinion}.
            “{opinion},” {said} {person}, {role}.
            “{opinion}, and {opinion},” {person} {said}.
            {thing} {does}, {manner}.
            {group} in {place} {said} that {thing} {does}.
            {body} rejected the proposal {manner}.
            for {group} in {place}, {thing} is more than a matter of money.
            {person} took over from {person} {manner}.
            according to {body}, {thing} {does}, but {group} see it differently.
            it was not clear whether {body} would appeal against the decision.
            {group} gathered outside the town hall in {place} {manner}.
            neither {body} nor {body} wanted to comment on {thing}.
            as {role} put it, {opinion}.
            {body} had long promised to look into {thing}, which {does}.
            still, {person} believes that {opinion}.
            the talks between {body} and {body} ended {manner}.
            {person} was born in {place} and studied law before going into politics.
            many of the {group} who came to {place} had never heard of {thing}.
            shares in the company closed lower as {group} worried that {thing} {does}.
            police in {place} appealed for calm {manner}.
            if {thing} {does}, {body} may have to think again.
            {person} declined to say how {body} would pay for {thing}.
            there was applause when {person} left the stage.
            """,
        "month": """
            January
            February
            March
            April
            June
            July
            August
            September
            October
            November
            December
            """,
        "weekday": """
            Monday
            Tuesday
            Wednesday
            Thursday
            Friday
            Saturday
            Sunday
            """,
        "about": """
            about
            around
            more than
            nearly
            at least
            some
            almost
            up to
            fewer than
            roughly
            an estimated
            """,
        "items": """
            people
            households
            jobs
            school children
            refugees
            new homes
            passengers
            troops
            votes
            vehicles
            patients
            migrant workers
            trees
            seats
            complaints
            """,
        "length": """
            {decimal} km
            {small} kilometres
            {tens} miles
            {decimal} miles
            {count} metres
            {tens} km
            """,
        "weight": """
            {count} tonnes
            {count} tons
            {tens} kg
            {decimal} tonnes
            {count} pounds
            """,
        "level": """
            {tens} centimetres
            {small} inches
            {decimal} metres
            {decimal} m
            {small} feet
            """,
        "output": """
            {count} barrels a day
            {decimal} million barrels
            {tens} megawatts
            {decimal} GW
            {count} cubic metres
            {decimal} million litres
            """,
        "area": """
            {count} hectares
            {count} acres
            {count} square metres
            {decimal} square kilometres
            """,
        "when": """
            on {weekday}
            on {weekday}
            in {year}
            in {year}
            in {month}
            last {month}
            in {month} {year}
            on {month} {day}
            on {day} {month} {year}
            on {month} {day}, {year}
            last week
            last year
            {small} years ago
            earlier this month
            yesterday
            in the early 1990s
            at {clock} a.m. on {weekday}
            """,
        "headline": """
            {place} votes on {thing}
            {body} defends handling of {thing}
            {count} {items} wait for news from {place}
            {person} to step down as head of {body}
            Why {thing} {does}
            Storm cuts off {place} for {small} days
            """,
        "figures": """
            {about} {count} {items} were affected, {body} {said} {when}.
            the project, which is to cost {money}, was approved {when}.
            {body} fined the company {money} {manner}.
            {thing} was opened {when} and {does}.
            unemployment rose to {percent} {when}, {body} {said}.
            prices fell {percent} {manner}.
            {person}, {age}, has worked for {body} for {small} years.
            {person}, {age}, was arrested {when} {manner}.
            the quake struck {about} {length} from {place}, and {group} ran into the streets.
            {small} people were killed and {small} injured when a bus left the road near {place}.
            a convoy with {weight} of flour reached {place} {when}.
            {body} expects growth of {percent} to {percent}, {manner}.
            the pipeline is {length} long and crosses the border near {place}.
            turnout was {percent}, and {body} {said} that {opinion}.
            sales rose {change}, {body} {said}.
            from {years}, {person} ran {body}.
            the vote was {small} to {small} in favour of {thing}, with {small} abstentions.
            {thing} will take {span} months, {person} {said}.
            it was the {day}th time that {group} had met in {place}.
            “it took us {small} hours,” {said} {person}, {role}.
            {person} bought the house for {money} {when} {manner}.
            {about} {percent} of {group} {said} that {opinion}.
            the two sides will meet again {when}, {body} {said}.
            {body} plans to hire {count} {items} over the next {small} years.
            a third of the {items} come from {place}.
            the ship was carrying {count} {items} when it sank {when}.
            the river rose by {level} overnight, {manner}.
            shares closed {percent} higher at ${decimal} on {weekday}.
            the contract, worth {money} a year, runs out in {month} {year}.
            {person} scored twice in the first half, {manner}.
            the law, passed {when}, {does}.
            the fire has burned {area} of forest since {weekday}, {body} {said}.
            the plant, which was built in {year}, has an output of {output}.
            temperatures fell to {decimal} degrees Celsius in {place} {when}.
            winds of {tens} mph tore roofs off houses in {place}, {manner}.
            {body} has paid {money} to {count} {items} since {year}.
            a {small}-year-old boy was found alive {manner}.
            {body} cut its forecast from {percent} to {percent}, {person} {said}.
            the {year} treaty, which {does}, runs for {small} more years.
            by the third quarter, {body} had sold {count} {items} abroad.
            {small} of the {tens} {items} in {place} have not been found.
            {place} won the match {small}-{small} {when}.
            {person} was jailed for {small} months and {small} others were set free.
            every {weekday}, {group} meet in {place} at {clock} p.m.
            the shop is open from {clock} a.m. to {clock} p.m., {person} {said}.
            {body} has spent {money} on {thing}, which {does}.
            in {place}, {about} {count} {items} are without power {manner}.
            the {tens}-bed hospital was built {when}, {manner}.
            “we lost {percent} of the harvest,” {said} {person}, {role}.
            """,
    }.items()
}
