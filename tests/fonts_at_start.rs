//! A start reads no more faces than its texts need: in a process of its own, since what was read once stays.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

use vxdisplay::l10n::{Library, Locale};
use vxdisplay::lettering::{FaceId, Shaper, Weight};
use vxdisplay::screen::Coverage;

#[test]
fn korean_and_english_read_two_faces_and_a_name_in_another_writing_reads_its_own() {
    let (library, mut shaper) = (Library::default(), Shaper::default());
    let mut shape = |text: &str| {
        for weight in [Weight::Medium, Weight::Bold] {
            assert!(shaper.shape(text, weight).is_whole, "{text}");
        }
    };
    let read = || FaceId::ALL.iter().copied().filter(|id| id.is_read()).collect::<Vec<_>>();
    for locale in [Locale::KO, Locale::EN] {
        library.patient(locale).all().for_each(|text| shape(&text));
    }
    for name in ["홍길동", "HONG, Gildong", "O’Brien-Łukasz", "NGUYỄN Văn Ắ"] {
        assert!(Coverage::bundled().can_draw(name));
        shape(name);
    }
    assert_eq!(read(), [FaceId::SansMedium, FaceId::SansBold]);
    shape("สมชาย");
    assert_eq!(read(), [FaceId::SansMedium, FaceId::SansBold, FaceId::ThaiMedium, FaceId::ThaiBold]);
}
