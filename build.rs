//! Packs, templates, themes and explanations are part of the program: changing one of
//! them means building it anew.

fn main() {
    for folder in ["packs", "templates", "themes", "src/diagnostic/explain"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}
