//! Stages as a ring, steps as a track.

use super::Showing;
use crate::page::part::{Step, StepWords};
use crate::picture::scene::Caption;
use crate::picture::stage::{Stage, State};
use crate::picture::{cycle_ring, step_track};

impl Showing<'_, '_> {
    fn stages_of(&self, steps: &[Step]) -> Vec<Stage> {
        let words = StepWords::of(self.site, self.language);
        steps
            .iter()
            .map(|step| Stage {
                name: step.name.clone(),
                remark: step.state(&words).to_owned(),
                state: if step.is_done {
                    State::Done
                } else if step.is_next {
                    State::Now
                } else {
                    State::Open
                },
                href: None,
            })
            .collect()
    }

    fn step_caption(&self, id: &str, key: &'static str, steps: &[Step]) -> Caption {
        let names: Vec<&str> = steps.iter().map(|step| step.name.as_str()).collect();
        let done = steps.iter().filter(|step| step.is_done).count().to_string();
        let count = steps.len().to_string();
        let about = match are_told(steps) {
            true => "picture_ring_told",
            false => "picture_ring_about",
        };
        self.caption(
            id,
            self.site
                .say(self.language, key, &[("names", &names.join(", "))]),
            self.site
                .say(self.language, about, &[("done", &done), ("count", &count)]),
        )
    }

    pub(in crate::page) fn ring(&self, id: &str, steps: &[Step]) -> String {
        if steps.len() < 2 {
            return String::new();
        }
        let done = steps.iter().filter(|step| step.is_done).count();
        let remark = match are_told(steps) {
            true => "step_told",
            false => "step_done",
        };
        let input = cycle_ring::Input {
            stages: self.stages_of(steps),
            center: format!("{done}/{}", steps.len()),
            center_remark: self.site.word(self.language, remark).to_owned(),
        };
        cycle_ring::draw(&input, &self.step_caption(id, "picture_ring", steps))
    }

    pub(in crate::page) fn track(&self, id: &str, steps: &[Step]) -> String {
        if steps.len() < 2 {
            return String::new();
        }
        let input = step_track::Input {
            steps: self.stages_of(steps),
        };
        step_track::draw(&input, &self.step_caption(id, "picture_steps", steps))
    }
}

/// Whether some of the steps are known only from what else is filled in: nobody says that they are done.
fn are_told(steps: &[Step]) -> bool {
    steps.iter().any(|step| step.is_done && !step.is_said)
}
