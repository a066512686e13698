//! A small server for the built site: one thread a connection, one answer a connection, GET and HEAD only. Compresses as a host would,
//! so that what is measured here is what a visitor waits for.

use std::collections::HashMap;
use std::io::{self, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};
use std::{fs, thread};

use anyhow::{Result, anyhow, bail};
use brotli::enc::BrotliEncoderParams;

use crate::headers;
use crate::paths::{self, Place};

/// Where the built site stands, from the project's root.
pub const SITE: &str = "www/dist";

/// The most bytes that a request may have before its end.
const LONGEST_REQUEST: usize = 16 * 1024;

/// How long a connection may stay silent.
const PATIENCE: Duration = Duration::from_secs(15);

/// Of 11: at the highest, the first visitor would wait for seconds.
const QUALITY: i32 = 9;

/// Smaller answers gain nothing.
const WORTH_COMPRESSING: usize = 1024;

/// A folder and the headers that go with each of its files.
struct Site {
    folder: PathBuf,
    headers: Vec<(String, String)>,
    /// Files compressed so far.
    compressed: Mutex<HashMap<PathBuf, Compressed>>,
}

/// A file as it was written at some time, after brotli.
struct Compressed {
    written: SystemTime,
    bytes: Arc<Vec<u8>>,
}

impl Site {
    fn new(folder: PathBuf, headers: Vec<(String, String)>) -> Self {
        Site { folder, headers, compressed: Mutex::default() }
    }
}

/// What is sent back, without its headers.
struct Answer {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

/// Serves the built site on this machine only, until it is stopped.
///
/// # Errors
///
/// The site is not built, its headers are wrong, or the port is in use.
pub fn serve(root: &Path, port: u16) -> Result<()> {
    let site = Site::new(root.join(SITE), headers::read(root)?);
    if !site.folder.join("en/index.html").is_file() {
        bail!("{SITE}/en/index.html is missing; build the page first: `cargo xtask build`");
    }
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => anyhow!("port {port} is in use; name another: `--port {}`", port.saturating_add(1)),
        _ => anyhow!("cannot listen on port {port}: {error}"),
    })?;
    println!("http://127.0.0.1:{port}/en/ (stop with Ctrl-C)");
    listen(&listener, site);
    Ok(())
}

fn listen(listener: &TcpListener, site: Site) {
    let site = Arc::new(site);
    for stream in listener.incoming().flatten() {
        let site = Arc::clone(&site);
        // A browser that hangs up early is no concern of ours.
        thread::spawn(move || converse(stream, &site).ok());
    }
}

fn converse(mut stream: TcpStream, site: &Site) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let Some(request) = request_head(&mut stream)? else { return Ok(()) };
    let (method, answer) = answer(&request, site);
    stream.write_all(&encoded(&answer, &site.headers, method != "HEAD"))?;
    stream.shutdown(std::net::Shutdown::Write)
}

/// The request up to its empty line; none when the other side hung up before saying anything.
fn request_head(stream: &mut impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut head = Vec::new();
    let mut piece = [0; 2048];
    while !ends_with_empty_line(&head) && head.len() <= LONGEST_REQUEST {
        let count = stream.read(&mut piece)?;
        if count == 0 {
            break;
        }
        head.extend(piece.iter().take(count));
    }
    Ok(if head.is_empty() { None } else { Some(head) })
}

fn ends_with_empty_line(head: &[u8]) -> bool {
    head.windows(4).any(|window| window == b"\r\n\r\n")
}

/// The method asked for and what to say.
fn answer(head: &[u8], site: &Site) -> (String, Answer) {
    let text = String::from_utf8_lossy(head);
    let line = text.lines().next().unwrap_or_default();
    let words: Vec<&str> = line.split(' ').collect();
    let (&[method, target, version], true) = (words.as_slice(), ends_with_empty_line(head)) else {
        return (String::new(), plain("400 Bad Request", "not a request"));
    };
    let answer = match method {
        _ if !version.starts_with("HTTP/1.") => plain("505 HTTP Version Not Supported", "only HTTP/1.1"),
        "GET" | "HEAD" => found(target, takes_brotli(&text), site),
        _ => {
            let mut answer = plain("405 Method Not Allowed", "only GET and HEAD");
            answer.headers.push(("Allow", "GET, HEAD".to_string()));
            answer
        }
    };
    (method.to_string(), answer)
}

/// Whether a request says that its answer may be compressed.
fn takes_brotli(head: &str) -> bool {
    let fields = head.lines().filter_map(|line| line.split_once(':'));
    let mut accepted =
        fields.filter(|(name, _)| name.eq_ignore_ascii_case("Accept-Encoding")).flat_map(|(_, kinds)| kinds.split(','));
    accepted.any(|kind| kind.trim() == "br")
}

fn found(target: &str, brotli: bool, site: &Site) -> Answer {
    match paths::place(&site.folder, target) {
        Place::File(path) => file("200 OK", &path, brotli, site).unwrap_or_else(|| missing(site)),
        Place::Moved(address) => {
            let mut answer = plain("302 Found", "moved");
            answer.headers.push(("Location", address));
            answer
        }
        Place::Missing => missing(site),
    }
}

fn missing(site: &Site) -> Answer {
    let page = site.folder.join("404.html");
    file("404 Not Found", &page, false, site).unwrap_or_else(|| plain("404 Not Found", "no such page"))
}

fn file(status: &'static str, path: &Path, brotli: bool, site: &Site) -> Option<Answer> {
    let mut body = fs::read(path).ok()?;
    let mut headers = vec![
        ("Content-Type", paths::media_type(path).to_string()),
        ("Cache-Control", paths::caching(&site.folder, path).to_string()),
    ];
    if body.len() >= WORTH_COMPRESSING && !paths::media_type(path).starts_with("image/") {
        headers.push(("Vary", "Accept-Encoding".to_string()));
        if let Some(compressed) = brotli.then(|| compressed(path, &body, site)).flatten() {
            headers.push(("Content-Encoding", "br".to_string()));
            body = compressed.to_vec();
        }
    }
    Some(Answer { status, headers, body })
}

/// A file after brotli, done once for as long as it is not written again.
fn compressed(path: &Path, body: &[u8], site: &Site) -> Option<Arc<Vec<u8>>> {
    let written = fs::metadata(path).and_then(|of| of.modified()).ok()?;
    // Held while compressing: who asks for the same file meanwhile waits for it instead of doing the work again.
    let mut all = site.compressed.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = all.get(path).filter(|known| known.written == written) {
        return Some(Arc::clone(&known.bytes));
    }
    let params = BrotliEncoderParams { quality: QUALITY, lgwin: 22, ..BrotliEncoderParams::default() };
    let mut bytes = Vec::new();
    brotli::BrotliCompress(&mut &*body, &mut bytes, &params).ok()?;
    let bytes = Arc::new(bytes);
    all.insert(path.to_path_buf(), Compressed { written, bytes: Arc::clone(&bytes) });
    Some(bytes)
}

fn plain(status: &'static str, words: &str) -> Answer {
    let headers = vec![("Content-Type", "text/plain; charset=utf-8".to_string()), ("Cache-Control", "no-cache".to_string())];
    Answer { status, headers, body: format!("{words}\n").into_bytes() }
}

fn encoded(answer: &Answer, site_headers: &[(String, String)], with_body: bool) -> Vec<u8> {
    let mut text = format!("HTTP/1.1 {}\r\n", answer.status);
    for (name, value) in &answer.headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    for (name, value) in site_headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    text.push_str(&format!("Content-Length: {}\r\nConnection: close\r\n\r\n", answer.body.len()));
    let mut bytes = text.into_bytes();
    if with_body {
        bytes.extend_from_slice(&answer.body);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A server on a free port over a site of one page, one script and one page for what is missing.
    fn served(name: &str) -> (u16, PathBuf) {
        let folder = std::env::temp_dir().join(format!("catchall-serve-{}-{name}", std::process::id()));
        fs::create_dir_all(folder.join("en")).unwrap();
        fs::create_dir_all(folder.join("assets")).unwrap();
        fs::write(folder.join("en/index.html"), "home").unwrap();
        fs::write(folder.join("assets/start-1a.js"), "go()").unwrap();
        fs::write(folder.join("404.html"), "lost").unwrap();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let headers = vec![("X-Content-Type-Options".to_string(), "nosniff".to_string())];
        let site = Site::new(folder.clone(), headers);
        thread::spawn(move || listen(&listener, site));
        (port, folder)
    }

    #[track_caller]
    fn check(port: u16, request: &str, expected: &str) {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert_eq!(answer.replace("\r\n", "\n"), expected, "{request}");
    }

    const REST: &str = "X-Content-Type-Options: nosniff\n";
    const PAGE: &str = "Content-Type: text/html; charset=utf-8\nCache-Control: no-cache\n";
    const PLAIN: &str = "Content-Type: text/plain; charset=utf-8\nCache-Control: no-cache\n";

    fn whole(status: &str, own: &str, length: usize, body: &str) -> String {
        format!("HTTP/1.1 {status}\n{own}{REST}Content-Length: {length}\nConnection: close\n\n{body}")
    }

    #[test]
    fn a_browser_gets_files_with_the_site_s_headers() {
        let (port, folder) = served("files");
        let request = |line: &str| format!("{line} HTTP/1.1\r\nHost: x\r\n\r\n");
        check(port, &request("GET /en/?a=b"), &whole("200 OK", PAGE, 4, "home"));
        check(port, &request("HEAD /en/"), &whole("200 OK", PAGE, 4, ""));
        let kept = "Content-Type: text/javascript; charset=utf-8\nCache-Control: public, max-age=31536000, immutable\n";
        check(port, &request("GET /assets/start-1a.js"), &whole("200 OK", kept, 4, "go()"));
        check(port, &request("GET /"), &whole("302 Found", &format!("{PLAIN}Location: /en/\n"), 6, "moved\n"));
        check(port, &request("GET /xx/"), &whole("404 Not Found", PAGE, 4, "lost"));
        check(port, &request("GET /../Cargo.toml"), &whole("404 Not Found", PAGE, 4, "lost"));
        let _ = fs::remove_dir_all(folder);
    }

    #[test]
    fn who_takes_brotli_gets_it_and_the_file_as_it_is_now() {
        let (port, folder) = served("brotli");
        for word in ["one", "two"] {
            let script = word.repeat(1000);
            fs::write(folder.join("assets/long-2b.js"), &script).unwrap();
            let ask = |accepted: &str| {
                let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
                write!(stream, "GET /assets/long-2b.js HTTP/1.1\r\nHost: x\r\n{accepted}\r\n").unwrap();
                let mut answer = Vec::new();
                stream.read_to_end(&mut answer).unwrap();
                let end = answer.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
                (String::from_utf8_lossy(&answer[..end]).to_string(), answer[end + 4..].to_vec())
            };
            for _ in 0..2 {
                let (head, body) = ask("accept-encoding: gzip, deflate, br\r\n");
                assert!(
                    head.contains("Content-Encoding: br") && head.contains("Vary: Accept-Encoding") && body.len() < 100,
                    "{head}"
                );
                let mut plain = Vec::new();
                brotli::BrotliDecompress(&mut body.as_slice(), &mut plain).unwrap();
                assert_eq!(String::from_utf8(plain).unwrap(), script);
            }
            let (head, body) = ask("Accept-Encoding: gzip\r\n");
            assert!(!head.contains("Content-Encoding") && head.contains("Vary: Accept-Encoding"), "{head}");
            assert_eq!(body, script.as_bytes());
        }
        let _ = fs::remove_dir_all(folder);
    }

    #[test]
    fn anything_but_reading_is_refused() {
        let (port, folder) = served("refused");
        let refused = whole("405 Method Not Allowed", &format!("{PLAIN}Allow: GET, HEAD\n"), 18, "only GET and HEAD\n");
        check(port, "POST /en/ HTTP/1.1\r\nHost: x\r\n\r\n", &refused);
        check(port, "hello\r\n\r\n", &whole("400 Bad Request", PLAIN, 14, "not a request\n"));
        let _ = fs::remove_dir_all(folder);
    }
}
