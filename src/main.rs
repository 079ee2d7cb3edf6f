//! The program; everything it does is in the library.

use std::process::ExitCode;

// A build makes and drops millions of small texts; this allocator does it faster.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    padu::cli::run(std::env::args_os()).into()
}
