//! The program; everything it does is in the library.

use std::ffi::{c_int, c_long};
use std::process::ExitCode;

// A build makes and drops millions of small texts; this allocator does it faster.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The allocator's number for how long it keeps memory that was given back
/// (`mi_option_purge_delay` in its `mimalloc.h`); its bindings do not name it.
const PURGE_DELAY: c_int = 15;

/// How long, in milliseconds: what one page needed, the next one needs, too, and to get cleared
/// memory from the system anew takes a thirtieth of a build. The most that a build takes at a
/// time stays as it was.
const KEPT_FOR: c_long = 1000;

fn main() -> ExitCode {
    keep_memory();
    padu::cli::run(std::env::args_os()).into()
}

#[allow(unsafe_code)]
fn keep_memory() {
    // SAFETY: it takes two numbers, changes nothing but a setting, and is called before there is
    // a second thread.
    unsafe { libmimalloc_sys::mi_option_set(PURGE_DELAY, KEPT_FOR) }
}

#[cfg(test)]
mod tests {
    use super::PURGE_DELAY;

    #[test]
    #[allow(unsafe_code)]
    fn the_number_is_still_that_of_the_delay() {
        // SAFETY: it takes a number and reads a setting.
        let usual = unsafe { libmimalloc_sys::mi_option_get(PURGE_DELAY) };
        // Ten milliseconds, where nobody sets it; no setting beside it has this value.
        assert_eq!(usual, 10);
    }
}
