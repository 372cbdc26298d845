### What the patient sees: Thai.

## The state of the exam: a sentence, and what to do meanwhile (.hint), the step's word in the bar (.step). Formal, calm, short.

# Nobody is selected.
waiting = กรุณา​รอ​สักครู่
# A patient is selected, the study is not opened.
ready = กำลัง​เตรียม​การตรวจ
    .hint = กรุณา​รอ​สักครู่
    .step = เตรียมการ
# The study is open. Never "X-ray on".
in-progress = กำลัง​ตรวจ
    .hint = กรุณา​ทำตาม​คำแนะนำ​ของ​เจ้าหน้าที่
    .step = ตรวจ
# The study is completed.
completed = ตรวจ​เสร็จ​แล้ว
    .hint = ขอบคุณ
    .step = เสร็จสิ้น
# The link was lost, and what is shown will go soon.
reconnecting = กำลัง​เชื่อมต่อ​ใหม่
    .hint = กรุณา​รอ​สักครู่

## Labels

# Above the name.
name-label = ชื่อ-นามสกุล
# Above the birth date.
birth-label = วัน​เดือน​ปีเกิด
# Above an id that stands for a name.
id-label = เลข​ประจำตัว​ผู้ป่วย
# Below an id that stands for a name.
name-not-registered = ยัง​ไม่ได้​ลงทะเบียน​ชื่อ
# The patient's right, and the patient's left, beside the figure.
right-mark = ขวา
left-mark = ซ้าย
# The mark of a demo.
demo = สาธิต

## Dates and times

# The month as it stands in a date. $month: 1 to 12.
month =
    { $month ->
         [1] มกราคม
         [2] กุมภาพันธ์
         [3] มีนาคม
         [4] เมษายน
         [5] พฤษภาคม
         [6] มิถุนายน
         [7] กรกฎาคม
         [8] สิงหาคม
         [9] กันยายน
         [10] ตุลาคม
         [11] พฤศจิกายน
        *[12] ธันวาคม
    }
# A birth date that cannot be misread by the order of its digits. $day, $month, $year, $buddhist-year: numbers.
date = { $day }{"\u00A0"}{ month } พ.ศ.{"\u00A0"}{ $buddhist-year }
# A masked birth date: the year alone.
date-year-only = **{"\u00A0"}*** พ.ศ.{"\u00A0"}{ $buddhist-year }
# The time of day. $hour: 0 to 23; $hour00: the same with two digits; $hour12: 1 to 12; $half: am or pm; $minute: two digits.
clock = { $hour00 }:{ $minute }{"\u00A0"}น.
