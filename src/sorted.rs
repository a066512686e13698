//! Small sorted vectors in place of sets and sorts: in WebAssembly each type that the library sorts costs 5 KB, each set 3 KB.

/// Adds a value to a sorted vector, unless it is there; whether it was not.
#[inline(never)]
pub fn insert<T: Ord>(sorted: &mut Vec<T>, value: T) -> bool {
    if sorted.last().is_none_or(|last| *last < value) {
        // Most come in order.
        sorted.push(value);
        return true;
    }
    match sorted.binary_search(&value) {
        Ok(_) => false,
        Err(place) => {
            sorted.insert(place, value);
            true
        }
    }
}

/// The values in order, each once. Quick where they come nearly in order; quadratic in the worst case.
pub fn set<T: Ord>(values: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut sorted = Vec::new();
    for value in values {
        insert(&mut sorted, value);
    }
    sorted
}

/// Adds a value behind those whose key is not greater.
pub fn insert_by_key<T, K: Ord>(sorted: &mut Vec<T>, value: T, key: impl Fn(&T) -> K) {
    let of_value = key(&value);
    let place = sorted.partition_point(|other| key(other) <= of_value);
    sorted.insert(place, value);
}
