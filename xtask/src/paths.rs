//! From the address that a browser asks for to a file of the built site.

use std::path::{Path, PathBuf};

/// What stands at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A file.
    File(PathBuf),
    /// Another address.
    Moved(String),
    /// Nothing, or nothing that may be shown.
    Missing,
}

/// Where the first address leads: the site has no page of its own there.
const HOME: &str = "/en/";

/// What stands in the folder `site` at `target`, the part of a request line between the method and the version.
///
/// A folder shows its `index.html`, at the address with a slash at its end. No answer lies outside `site` or is hidden.
pub fn place(site: &Path, target: &str) -> Place {
    let address = target.split(['?', '#']).next().unwrap_or_default();
    if address == "/" {
        return Place::Moved(HOME.to_string());
    }
    let Some(mut path) = inside(site, address) else { return Place::Missing };
    if path.is_dir() && !address.ends_with('/') {
        return Place::Moved(format!("{address}/"));
    }
    if address.ends_with('/') {
        path.push("index.html");
    }
    if path.is_file() { Place::File(path) } else { Place::Missing }
}

/// `address` below `site`; none when a part of it would lead out, is hidden, or cannot be decoded.
fn inside(site: &Path, address: &str) -> Option<PathBuf> {
    let relative = address.strip_prefix('/')?;
    let relative = relative.strip_suffix('/').unwrap_or(relative);
    let mut path = site.to_path_buf();
    for part in relative.split('/') {
        let name = decoded(part)?;
        let safe = !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\', ':', '\0']);
        if !safe {
            return None;
        }
        path.push(name);
    }
    Some(path)
}

/// `text` with each `%XX` replaced by its byte; none when that is not UTF-8 or a `%` stands alone.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let high = char::from(rest.next()?).to_digit(16)?;
        let low = char::from(rest.next()?).to_digit(16)?;
        bytes.push(u8::try_from(high * 16 + low).ok()?);
    }
    String::from_utf8(bytes).ok()
}

/// The media type of a file, from the end of its name.
pub fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("wasm") => "application/wasm",
        Some("txt" | "md" | "tsv") => "text/plain; charset=utf-8",
        Some("csv") => "text/csv; charset=utf-8",
        Some("xml") => "application/xml",
        Some("pdf") => "application/pdf",
        _ => "application/octet-stream",
    }
}

/// How long a browser may keep a file: those in `assets/` have a hash in their name and never change.
pub fn caching(site: &Path, path: &Path) -> &'static str {
    if path.starts_with(site.join("assets")) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// A small site in its own folder, removed when dropped.
    struct Site(PathBuf);

    impl Site {
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("catchall-paths-{}-{name}", std::process::id()));
            let site = folder.join("site");
            fs::create_dir_all(site.join("en/law")).unwrap();
            fs::create_dir_all(site.join(".vite")).unwrap();
            for file in ["en/index.html", "en/a b.txt", "en/ü.txt", ".vite/manifest.json", "../secret.txt"] {
                fs::write(site.join(file), file).unwrap();
            }
            Site(folder)
        }

        #[track_caller]
        fn check(&self, target: &str, expected: Place) {
            let site = self.0.join("site");
            let expected = match expected {
                Place::File(path) => Place::File(site.join(path)),
                other => other,
            };
            assert_eq!(place(&site, target), expected, "{target}");
        }
    }

    impl Drop for Site {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn file(path: &str) -> Place {
        Place::File(PathBuf::from(path))
    }

    #[test]
    fn the_first_address_leads_to_the_english_page() {
        Site::new("home").check("/", Place::Moved("/en/".to_string()));
        Site::new("home-query").check("/?x=1", Place::Moved("/en/".to_string()));
    }

    #[test]
    fn a_folder_shows_its_index() {
        let site = Site::new("index");
        site.check("/en/", file("en/index.html"));
        site.check("/en/index.html?step=2", file("en/index.html"));
        site.check("/en", Place::Moved("/en/".to_string()));
        site.check("/en/law/", Place::Missing);
    }

    #[test]
    fn names_are_decoded_once() {
        let site = Site::new("decoded");
        site.check("/en/a%20b.txt", file("en/a b.txt"));
        site.check("/en/%C3%BC.txt", file("en/ü.txt"));
        site.check("/en/a%2520b.txt", Place::Missing);
    }

    #[test]
    fn nothing_outside_the_site_is_shown() {
        let site = Site::new("outside");
        for target in ["/../secret.txt", "/en/../../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/..%5csecret.txt"] {
            site.check(target, Place::Missing);
        }
        site.check("//etc/passwd", Place::Missing);
        site.check("/%00", Place::Missing);
        site.check("en/index.html", Place::Missing);
        site.check("http://elsewhere/en/", Place::Missing);
    }

    #[test]
    fn nothing_hidden_is_shown() {
        Site::new("hidden").check("/.vite/manifest.json", Place::Missing);
    }

    #[test]
    fn broken_escapes_are_missing() {
        let site = Site::new("broken");
        for target in ["/%", "/%4", "/%zz", "/%ff", "/%+1"] {
            site.check(target, Place::Missing);
        }
    }

    #[test]
    fn only_named_by_hash_is_kept() {
        let site = Path::new("dist");
        assert_eq!(caching(site, Path::new("dist/en/index.html")), "no-cache");
        assert!(caching(site, Path::new("dist/assets/start-1a2b.js")).ends_with("immutable"));
    }

    #[test]
    fn scripts_and_pages_have_their_types() {
        assert_eq!(media_type(Path::new("a.js")), "text/javascript; charset=utf-8");
        assert_eq!(media_type(Path::new("a.html")), "text/html; charset=utf-8");
        assert_eq!(media_type(Path::new("a")), "application/octet-stream");
    }
}
