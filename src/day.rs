//! Calendar days.

use std::fmt;

/// A calendar day, written `2026-11-23`.
///
/// Whole days only: periods name their first and their last day, and both count.
///
/// Source: ISO 8601, calendar date in the extended format; Regulation (EEC, Euratom) No 1182/71, Article 4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// The day that `text` names, or `None` where it is no calendar day between the years 1000 and 9999.
    pub fn parse(text: &str) -> Option<Day> {
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4)?;
        let month = number(parts.next()?, 2)?;
        let day = number(parts.next()?, 2)?;
        if parts.next().is_some() || year < 1000 || day == 0 || day > days_in(year, month)? {
            return None;
        }
        Some(Day { year, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? })
    }

    /// The day after, needed where a period ends: its last day still counts.
    pub fn next(self) -> Day {
        let last = days_in(self.year, u16::from(self.month)).unwrap_or(31);
        if u16::from(self.day) < last {
            return Day { day: self.day + 1, ..self };
        }
        if self.month < 12 {
            return Day { month: self.month + 1, day: 1, ..self };
        }
        Day { year: self.year + 1, month: 1, day: 1 }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

fn number(text: &str, digits: usize) -> Option<u16> {
    let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok())?
}

fn days_in(year: u16, month: u16) -> Option<u16> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 if leap => Some(29),
        2 => Some(28),
        _ => None,
    }
}

/// Whether a period contains `day`. The first and the last day both count; `None` means no bound on that side.
pub fn within(day: Day, first: Option<Day>, last: Option<Day>) -> bool {
    first.is_none_or(|first| first <= day) && last.is_none_or(|last| day <= last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_calendar_days_are_days() {
        for wrong in ["2026-02-29", "2026-13-01", "2026-1-01", "26-01-01", "2026-01-00", "2026-01-01-01", "", "2026-+1-01"] {
            assert_eq!(Day::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Day::parse("2024-02-29").map(|day| day.to_string()), Some("2024-02-29".to_string()));
    }

    #[test]
    fn the_day_after_the_last_of_a_month_is_the_first_of_the_next() {
        let next = |text: &str| Day::parse(text).map(|day| day.next().to_string());
        assert_eq!(next("2024-02-28"), Some("2024-02-29".to_string()));
        assert_eq!(next("2025-12-31"), Some("2026-01-01".to_string()));
    }

    #[test]
    fn the_first_and_the_last_day_count() {
        let (first, last) = (Day::parse("2022-05-05"), Day::parse("2022-05-06"));
        let inside = |text: &str| Day::parse(text).is_some_and(|day| within(day, first, last));
        assert_eq!(["2022-05-04", "2022-05-05", "2022-05-06", "2022-05-07"].map(inside), [false, true, true, false]);
    }
}
