//! A preview of a site, asked as a browser asks.

use std::io::{BufRead, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use super::program::{Site, command};

/// A preview that ends with the test.
pub(crate) struct Preview {
    program: Child,
    port: u16,
    told: Arc<Mutex<Vec<String>>>,
}

/// An answer of the preview.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Preview {
    /// Starts a preview on any free port.
    pub(crate) fn of(site: &Site, arguments: &[&str]) -> Self {
        Self::start(site, &[&["--port", "0"], arguments].concat())
    }

    /// Starts a preview.
    pub(crate) fn start(site: &Site, arguments: &[&str]) -> Self {
        let mut program = command()
            .args(["--language", "en", "serve"])
            .args(arguments)
            .current_dir(site.path(""))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut first = String::new();
        let mut out = BufReader::new(program.stdout.take().unwrap());
        out.read_line(&mut first).unwrap();
        let address = first.split("127.0.0.1:").nth(1);
        let port = address.and_then(|rest| rest.split('/').next()?.parse().ok());
        let told = Arc::new(Mutex::new(Vec::new()));
        let complaints = BufReader::new(program.stderr.take().unwrap());
        let hears = Arc::clone(&told);
        thread::spawn(move || {
            for line in complaints.lines().map_while(Result::ok) {
                hears.lock().unwrap().push(line);
            }
        });
        let preview = Self {
            program,
            port: port.unwrap_or_else(|| panic!("no address in {first:?}")),
            told,
        };
        preview.get("index.html");
        preview
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// What it told on the terminal.
    pub(crate) fn told(&self) -> Vec<String> {
        self.told.lock().unwrap().clone()
    }

    /// How often it has read the site.
    pub(crate) fn readings(&self) -> usize {
        let told = self.told.lock().unwrap();
        told.iter().filter(|line| line.contains(" errors,")).count()
    }

    /// Asks with any method and host.
    pub(crate) fn ask(&self, method: &str, path: &str, host: &str) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let ask = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        stream.write_all(ask.as_bytes()).unwrap();
        let mut all = Vec::new();
        stream.read_to_end(&mut all).unwrap();
        let end = all.windows(4).position(|part| part == b"\r\n\r\n").unwrap();
        let head = String::from_utf8_lossy(&all[..end]).into_owned();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        let body = all[end + 4..].to_vec();
        Answer { status, head, body }
    }

    /// Asks for a file by its address.
    pub(crate) fn get(&self, address: &str) -> Answer {
        let encoded = padu::page::encode_address(address);
        self.ask("GET", &format!("/{encoded}"), "127.0.0.1")
    }

    /// A page as the build would write it: without the script of the preview.
    pub(crate) fn page(&self, address: &str) -> Vec<u8> {
        let body = self.get(address).body;
        let place = |from: usize, part: &[u8]| {
            let mut windows = body[from..].windows(part.len());
            windows
                .position(|window| window == part)
                .map(|at| from + at)
        };
        let Some(start) = place(0, b"<script src=\"/.padu/preview.js\"") else {
            return body;
        };
        let end = place(start, b"</script>").unwrap() + b"</script>".len();
        [&body[..start], &body[end..]].concat()
    }

    /// What the script of a page is told of it now.
    pub(crate) fn state(&self, address: &str) -> serde_json::Value {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let encoded = padu::page::encode_address(address);
        let path = format!("/.padu/events?page=/{encoded}");
        write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").unwrap();
        let lines = BufReader::new(stream).lines().map_while(Result::ok);
        let data = lines
            .into_iter()
            .find_map(|line| line.strip_prefix("data: ").map(str::to_owned));
        serde_json::from_str(&data.unwrap()).unwrap()
    }

    /// Waits until something is so.
    pub(crate) fn until(&self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let start = Instant::now();
        while !is_so(self) {
            if start.elapsed() > Duration::from_secs(60) {
                panic!("{what}: not after 20 seconds; told {:#?}", self.told());
            }
            thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
