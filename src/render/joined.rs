//! Two texts on one page.

/// The first of two texts on a page without those ids that the other has, too: what leads there
/// leads to the other, and none stands on the page twice.
pub fn without_ids_of(other: &str, first: &str) -> String {
    const ID: &str = " id=\"";
    let mut kept = String::with_capacity(first.len());
    let mut rest = first;
    while let Some((before, after)) = rest.split_once(ID) {
        kept.push_str(before);
        let end = after.find('"').map_or(after.len(), |quote| quote + 1);
        let (id, behind) = after.split_at(end);
        let attribute = format!("{ID}{id}");
        if !other.contains(&attribute) {
            kept.push_str(&attribute);
        }
        rest = behind;
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::without_ids_of;

    #[test]
    fn an_id_stands_once() {
        let first = "<h2 id=\"profil\">A</h2><h2 id=\"kegiatan\">B</h2><p class=\"x\">C</p>";
        assert_eq!(
            without_ids_of("<h2 id=\"profil\">D</h2>", first),
            "<h2>A</h2><h2 id=\"kegiatan\">B</h2><p class=\"x\">C</p>"
        );
        assert_eq!(without_ids_of("<h2 id=\"profil-1\">", first), first);
    }
}
