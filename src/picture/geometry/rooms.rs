//! Rooms of random teams.

use super::chance::Chance;
use super::check;
use crate::picture::room_plan::{Input, Model, Plan, Teacher, layout_narrow, layout_wide};

const MODELS: [Model; 6] = [
    Model::OneTeachOneObserve,
    Model::OneTeachOneAssist,
    Model::Station,
    Model::Parallel,
    Model::Alternative,
    Model::Teaming,
];

#[test]
fn random_rooms_hold() {
    for seed in 0..300 {
        let mut chance = Chance::new(seed);
        let mut plan = |model: Model| Plan {
            model,
            heading: chance.words(4),
            remark: chance.words(9),
            href: chance.href(),
            teachers: (0..chance.below(8))
                .map(|at| Teacher {
                    mark: ["A", "B", "MW", "", "W4", "abc"][at % 6].into(),
                    name: chance.words(3),
                    role: chance.words(3),
                    hue: chance.hue(),
                    href: chance.href(),
                })
                .collect(),
        };
        let plans = MODELS
            .into_iter()
            .cycle()
            .skip(seed as usize % 6)
            .take(seed as usize % 8);
        let input = Input {
            plans: plans.map(&mut plan).collect(),
        };
        let lines = ["wall", "board", "walk", "turn", "desk", "pupil", "talk"];
        check(&layout_wide(&input), &lines, &format!("rooms {seed}"));
        check(
            &layout_narrow(&input),
            &lines,
            &format!("narrow rooms {seed}"),
        );
    }
}
