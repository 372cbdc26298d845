### What the patient sees: Korean.

## The state of the exam: a sentence, and what to do meanwhile (.hint), the step's word in the bar (.step). Formal, calm, short.

# Nobody is selected.
waiting = 잠시만 기다려 주십시오
# A patient is selected, the study is not opened.
ready = 검사 준비 중입니다
    .hint = 잠시만 기다려 주십시오
    .step = 준비
# The study is open. Never "X-ray on".
in-progress = 검사가 진행 중입니다
    .hint = 직원의 안내에 따라 주십시오
    .step = 검사
# The study is completed.
completed = 검사가 완료되었습니다
    .hint = 수고하셨습니다
    .step = 완료
# The link was lost, and what is shown will go soon.
reconnecting = 다시 연결하고 있습니다
    .hint = 잠시만 기다려 주십시오

## Labels

# Above the name.
name-label = 이름
# Above the birth date.
birth-label = 생년월일
# Above an id that stands for a name.
id-label = 등록번호
# Below an id that stands for a name.
name-not-registered = 이름 미등록
# The patient's right, and the patient's left, beside the figure.
right-mark = R
left-mark = L
# The mark of a demo.
demo = DEMO

## Dates and times

# A birth date that cannot be misread by the order of its digits. $day, $month, $year, $buddhist-year: numbers.
date = { $year }년 { $month }월{"\u00A0"}{ $day }일
# A masked birth date: the year alone.
date-year-only = { $year }년 **월{"\u00A0"}**일
# The time of day. $hour: 0 to 23; $hour00: the same with two digits; $hour12: 1 to 12; $half: am or pm; $minute: two digits.
clock =
    { $half ->
        [am] 오전
       *[pm] 오후
    } { $hour12 }:{ $minute }
