"""Wordings of a total and its parts: what checks of sums look for."""

from __future__ import annotations

from factx.templates import Templates

_WORDS = r"[^{value}()\[\];:]{0,100}?"
_GAP = r"[^{amount}{percent}()\[\];:]{0,100}?"
_SHORT = r"[^{value}()\[\];:]{0,60}?"
_THE = r"(?:(?:the|all|our|these|those|its|their|his|her) ){0,2}"
_ASIDE = r"(?: ?\([^()]{1,30}\))?"
_MADE = (
    r"(?:made up|composed|formed|consist(?:s|ed|ing)?|compris(?:es?|ed|ing)|total) (?:of )?|(?:split|divided|shared|broken"
    r" down) (?:into|between|among|as|up as) |namely |that is,? |as follows: |viz\.? "
)
_IN_ALL = r"(?:in all|in total|altogether|all told|between them|together|combined|overall)"
_ARM = r"[^{value}()\[\].;]{1,80}[(\[] ?n ?= ?{parts:tally} ?[)\]]"
_SORTED = (
    r"(?:randomi[sz]ed|assigned|allocated|divided|split|classified|grouped|separated|stratified|categori[sz]ed|comprising"
    r"|consisting)(?: (?:in)?to {groups:count}[^{value}()]{0,40}?)?"
)
_MIDDLE = rf"{{parts:tally}}{_SHORT}, (?:and )?"
_SUMMED = (
    r"(?:for |making |or |giving |which makes |that is |i\.e\. |adding up to |totall?ing |together )?"
    r"(?:a (?:grand )?total of |a combined (?:total of )?|altogether |together |in all |in total )"
)
_BROUGHT = (
    r"(?:together |jointly )?(?:made|make|fetched|brought in|cost|costs|raised|came to|totall?ed)"
)
# By age or size: eleven of the 26 are under 23, nine between 23 and 30, and six over 30.
_SIZED = r"[^{value}().;:]{0,40}? "
_NEXT = r"[^{value}().;:]{0,16}?(?:,|,? and) "
_BETWEEN = rf"{{parts:tally}}{_SIZED}{{value}}{_NEXT}"
_SUM_END = r"(?= ?(?:[,.;:)!?]| -|$| (?:were|was|are|is|have|had|came|died|took)\b))"
TOTAL_PARTS = Templates(
    rf"{{total:count}}{_WORDS}[(\[] ?(?:n ?= ?)?{{parts:tally+}}(?P<tail>[^{{value}}()\[\];:]{{0,80}})[)\];:,]",
    rf"{{total:count}}{_WORDS}[,:-] ?{{parts:tally+}}",
    r"{parts:count+}(?:[^{value}()\[\];:]{0,20}[,;]| -) (?:for |making |or )?(?:a total of )?{total:tally} (?:in all|in total|altogether|all told)",
)
TOTAL_PART = Templates(
    rf"{{total:amount}}{_ASIDE}{_GAP}(?P<strong>:| -| {_MADE}|[(\[])(?: |(?<=[ (\[]))(?:n ?= ?)?(?:about )?{{part:amount}}",
    rf"{{total:amount}}{_ASIDE}{_GAP}, {{part:amount}}",
)
BY_SIZE = Templates(
    *(
        rf"{whole}{{parts:tally}}{of}{_SIZED}{{low:value}}{_NEXT}{middle}{{parts:tally}}{_SIZED}{{high:value}}"
        for middle in (_BETWEEN * 2, _BETWEEN, "")
        for whole, of in (
            ("", rf" (?:out )?of {_THE}(?:[a-z]+(?:'s|s') )?{{total:tally}}"),
            (rf"(?:of|among) {_THE}{{total:tally}}{_SHORT}, ", ""),
        )
    )
)
DIVIDED_AMONG = Templates(
    r"{total:money}[^{money}{percent}{stop};()]{0,50}?(?<!\w)(?:divided|split|shared|distributed|apportioned)"
    r"[^{money}{percent}{stop};()]{0,80}?{parts:money+}(?= ?(?:[.,;)]|respectively|$))"
)
_DREW, _LOST = "drew|drawn|drawing|tied", "lost|losing"
THE_REST = Templates(
    *(
        rf"(?:of|among) {_THE}{{total:tally}}{_SHORT}[, ] ?{middle}{{parts:tally}}{_SHORT}(?:and|;|,|while|but)"
        rf" (?:the|its|their) (?:other|remaining) {{parts:tally}}"
        for middle in ("", _MIDDLE, _MIDDLE * 2)
    ),
    rf"{{total:tally}}{_SHORT}[,;] {{parts:tally}}{_SHORT}(?:and|,|;|but|while) (?:the )?{{parts:tally}} (?:did|were|was|had|have|has|are|would|could|does|do) not(?= ?[.,;)]|$)",
    *(
        rf"{{total:tally}}{_SHORT}(?:won|winning) {{parts:tally}}(?: (?:games|matches|times))?,? (?:and )?"
        rf"(?:{a}) {{parts:tally}},? (?:and )?(?:{b}) {{parts:tally}}"
        for a, b in ((_DREW, _LOST), (_LOST, _DREW))
    ),
)
ARMS = Templates(
    *(
        f"{group}{arms}{_ARM},? (?:and|or|versus|vs\\.?){_ARM}"
        for arms in ("", f"{_ARM},", f"{_ARM},{_ARM},")
        for group in (
            rf"{{total:tally}}{_SHORT}{_SORTED}",
            r"(?:assigned|randomi[sz]ed|allocated) {total:tally}",
        )
    ),
    rf"{{total:tally}}{_WORDS}[(\[] ?(?:n ?= ?)?{{parts:tally}}(?:,? and |/| vs\.? )(?:n ?= ?)?{{parts:tally}},? (?P<respectively>respectively)[)\]]",
)
TOTAL_A_B = Templates(
    r"{total:tally}[^{tally}()\[\]]{0,100}?{a:tally}[^{value}().;:]{1,40}?(?:,|and|while|;) (?:the )?{b:tally}"
)
TOTAL = Templates(
    rf"[,;-] {_SUMMED}{{total:amount}}",
    rf"[,;-](?: or| for| making)? {{total:amount}}(?: [a-z]+)? {_IN_ALL}{_SUM_END}",
    rf"{{last:amount}}{_SHORT}(?:[,;]| -) {_SUMMED}{{total:amount}}",
    rf"{{last:amount}}{_SHORT} (?:add(?:s|ed)? up to|sum(?:s|med)? to|together (?:makes?|made|comes? to|came to)) {{total:amount}}",
)
N_PARTS_TOTAL = Templates(
    rf"{{n:count}}{_SHORT}, (?:at|of|costing|worth|for|with) {{parts:money+}},? {_BROUGHT} {{total:money}}"
)
PARTS_TOTAL = Templates(
    rf"{{parts:tally}} (?:out )?of {_THE}{{total:tally}}[^{{tally}}()]{{0,120}}?(?:{{stop}}[^{{fact}}]{{0,120}}?)?"
    rf"(?<!\w)the (?:other|remaining) {{parts:tally}}"
)
