//! Room plan: where the teachers of a team stand, and how their roles go round over the sessions.
//!
//! One plan a session (or a model), side by side or below one another, each with its teachers.

mod gaze;
mod models;
mod room;

use super::face::{MARK, NAME, SOFT, TEXT};
use super::form::{Form, Point};
use super::scene::{Anchor, Caption, Hue, Label, Scene, Variant};

/// The six ways of teaching as a team.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Model {
    /// One teaches, the other observes the pupils.
    #[default]
    OneTeachOneObserve,
    /// One teaches, the other goes round and helps.
    OneTeachOneAssist,
    /// Pupils go from station to station.
    Station,
    /// The class in parts, each with a teacher.
    Parallel,
    /// A large group and a small one.
    Alternative,
    /// All teach the whole class together.
    Teaming,
}

/// What a room plan shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Input {
    /// The rooms, one a session or a model.
    pub plans: Vec<Plan>,
}

/// One room.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// Way of teaching.
    pub model: Model,
    /// Heading: the session or the name of the model.
    pub heading: String,
    /// Words below the heading: the date, or what the model is.
    pub remark: String,
    /// Where the heading leads.
    pub href: Option<String>,
    /// The team; who leads comes first, and observers may stand anywhere.
    pub teachers: Vec<Teacher>,
    /// What else needs a word, such as a table without a teacher.
    pub note: String,
    /// Whether it shows what a model can be, not a lesson that was held: stations then have a
    /// table at which pupils work without a teacher.
    pub is_example: bool,
}

/// A teacher in a room.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Teacher {
    /// One or two letters on the plan.
    pub mark: String,
    /// Name or label.
    pub name: String,
    /// Role in this session.
    pub role: String,
    /// Whether they watch the pupils in this session and teach nobody.
    pub observes: bool,
    /// Hue; a teacher keeps it over the sessions.
    pub hue: Hue,
    /// Where the name leads.
    pub href: Option<String>,
}

/// Width of a plan.
const WIDTH: f64 = 280.0;
/// Between two plans; three side by side must be legible on a tablet.
const GUTTER: f64 = 12.0;
const ROW_GAP: f64 = 36.0;
/// From a room to its team below.
const WALL: f64 = 12.0;
/// Radius of a teacher.
const RADIUS: f64 = 12.0;
/// Half the side of an observer's square.
const CHAIR: f64 = 11.0;

/// A plan with what is drawn of it alike for every screen.
#[derive(Clone)]
struct Drawn<'input> {
    plan: &'input Plan,
    room: Scene,
    team: Scene,
}

impl<'input> Drawn<'input> {
    fn all(input: &'input Input) -> Vec<Self> {
        let drawn = input.plans.iter().map(|plan| Self {
            plan,
            room: room::draw(plan),
            team: team(plan, WIDTH),
        });
        drawn.collect()
    }
}

/// Draws the plans for wide and for narrow screens.
pub fn draw(input: &Input, caption: &Caption) -> String {
    let kind = if input.plans.len() < 3 {
        "pic-room mid"
    } else {
        "pic-room"
    };
    let drawn = Drawn::all(input);
    let wide = side_by_side(drawn.clone()).to_svg(kind, Variant::Wide, caption);
    wide + &below_one_another(drawn).to_svg(kind, Variant::Narrow, caption)
}

/// Draws the room of a model alone and without letters, small enough to stand beside its name.
pub fn draw_small(model: Model) -> String {
    let teacher = |hue| Teacher {
        hue,
        observes: model == Model::OneTeachOneObserve && hue == Hue::Mengkudu,
        ..Teacher::default()
    };
    let plan = Plan {
        model,
        teachers: [Hue::Nila, Hue::Mengkudu].map(teacher).to_vec(),
        is_example: true,
        ..Plan::default()
    };
    room::draw(&plan).to_silent_svg("pic-room small")
}

/// Lays the plans out up to three side by side; a single one has its words beside it.
pub fn layout_wide(input: &Input) -> Scene {
    side_by_side(Drawn::all(input))
}

/// Lays the plans out below one another.
pub fn layout_narrow(input: &Input) -> Scene {
    below_one_another(Drawn::all(input))
}

fn side_by_side(mut drawn: Vec<Drawn<'_>>) -> Scene {
    if drawn.len() == 1
        && let Some(only) = drawn.pop()
    {
        return beside_its_words(only);
    }
    // Four are two rows of two, not three and one.
    let columns = if matches!(drawn.len(), 2 | 4) { 2 } else { 3 };
    let mut scene = Scene::new(WIDTH);
    scene.width = columns as f64 * (WIDTH + GUTTER) - GUTTER;
    let mut top = 0.0;
    let mut drawn = drawn.into_iter().peekable();
    while drawn.peek().is_some() {
        // Rooms of a row stand on one line, whatever the length of their headings, and so do their
        // teams, whatever the height of the rooms.
        let row: Vec<Drawn<'_>> = drawn.by_ref().take(columns).collect();
        let heads: Vec<Scene> = row.iter().map(|one| heading(one.plan, WIDTH)).collect();
        let room_top = top + heads.iter().map(|head| head.height).fold(0.0, f64::max);
        let tallest = row.iter().map(|one| one.room.height).fold(0.0, f64::max);
        let team_top = room_top + tallest + WALL;
        let mut bottom = room_top;
        for (place, (one, head)) in row.into_iter().zip(heads).enumerate() {
            let x = place as f64 * (WIDTH + GUTTER);
            bottom = bottom.max(team_top + one.team.height);
            scene.place(head, (x, top));
            scene.place(one.room, (x, room_top));
            scene.place(one.team, (x, team_top));
        }
        top = bottom + ROW_GAP;
    }
    scene.height = (top - ROW_GAP).max(1.0);
    scene
}

/// A single plan with heading and team beside the room.
fn beside_its_words(one: Drawn<'_>) -> Scene {
    let mut words = heading(one.plan, WIDTH);
    let top = words.height;
    words.height += one.team.height;
    words.place(one.team, (0.0, top));
    let mut scene = Scene::new(2.0 * WIDTH + 32.0);
    scene.height = one.room.height.max(words.height);
    scene.place(one.room, (0.0, 0.0));
    scene.place(words, (WIDTH + 32.0, 0.0));
    scene
}

fn below_one_another(drawn: Vec<Drawn<'_>>) -> Scene {
    let mut scene = Scene::new(320.0);
    let mut top = 0.0;
    for one in drawn {
        let head = heading(one.plan, 320.0);
        let room_top = top + head.height;
        scene.place(head, (0.0, top));
        let team_top = room_top + one.room.height + WALL;
        let bottom = team_top + one.team.height;
        scene.place(one.room, (0.0, room_top));
        scene.place(one.team, (0.0, team_top));
        scene.whole.push((top, bottom));
        top = bottom + ROW_GAP;
    }
    scene.height = (top - ROW_GAP).max(1.0);
    scene
}

fn heading(plan: &Plan, column: f64) -> Scene {
    let mut scene = Scene::new(column);
    let name = NAME.wrap(&plan.heading, column, 3);
    let remark = SOFT.wrap(&plan.remark, column, 5);
    let mut baseline = NAME.ascent() + 2.0;
    let (names, remarks) = (name.len(), remark.len());
    let name = Label::new(0.0, baseline, Anchor::Start, NAME, name);
    scene.write(name.with_href(plan.href.as_deref()));
    baseline += names.saturating_sub(1) as f64 * NAME.leading;
    if names > 0 {
        baseline += SOFT.leading + 1.0;
    }
    scene.write(Label::new(0.0, baseline, Anchor::Start, SOFT, remark));
    scene.height = match (names, remarks) {
        (0, 0) => 0.0,
        (_, 0) => baseline - 6.0,
        _ => baseline + (remarks - 1) as f64 * SOFT.leading + 12.0,
    };
    scene
}

/// The list of the teachers with their roles.
fn team(plan: &Plan, column: f64) -> Scene {
    let mut scene = Scene::new(column);
    let x = 2.0 * RADIUS + 14.0;
    let mut top = 2.0;
    for teacher in &plan.teachers {
        let name = TEXT.wrap(&teacher.name, column - x, 2);
        let role = SOFT.wrap(&teacher.role, column - x, 3);
        let y = top + RADIUS;
        draw_teacher(&mut scene, teacher, (RADIUS + 2.0, y));
        let used = name.last().map_or(0.0, |line| TEXT.width(line));
        let beside = name.len() == 1 && role.len() == 1;
        let beside = beside && x + used + 8.0 + SOFT.width(&teacher.role) <= column;
        let baseline = y + TEXT.size * 0.35;
        let lines = name.len().max(1);
        let mut label = Label::new(x, baseline, Anchor::Start, TEXT, name);
        label.href = teacher.href.clone();
        let mut end = baseline + (lines - 1) as f64 * TEXT.leading;
        if beside {
            label.tail = Some((teacher.role.trim().to_owned(), SOFT));
            scene.write(label);
        } else {
            scene.write(label);
            let roles = role.len() as f64;
            scene.write(Label::new(x, end + SOFT.leading, Anchor::Start, SOFT, role));
            end += roles * SOFT.leading;
        }
        top = (end + 10.0).max(y + RADIUS + 8.0);
    }
    let note = SOFT.wrap(&plan.note, column, 3);
    if !note.is_empty() {
        let lines = note.len() as f64;
        let baseline = top + SOFT.ascent() + 2.0;
        scene.write(Label::new(0.0, baseline, Anchor::Start, SOFT, note));
        top += lines * SOFT.leading + 4.0;
    } else if plan.teachers.is_empty() {
        top = 0.0;
    }
    scene.height = top;
    scene
}

/// A teacher on the plan or in the list: a ring with letters; an observer is a square, as a chair
/// at the wall.
fn draw_teacher(scene: &mut Scene, teacher: &Teacher, center: Point) {
    if teacher.observes {
        let (x, y) = (center.0 - CHAIR, center.1 - CHAIR);
        let chair = Form::rect(x, y, 2.0 * CHAIR, 2.0 * CHAIR, 3.0);
        scene.draw_in(teacher.hue, "observer", chair);
    } else {
        scene.draw_in(teacher.hue, "teacher", Form::circle(center, RADIUS));
    }
    let mark: String = teacher.mark.trim().chars().take(2).collect();
    let mark = MARK.wrap(&mark, 2.0 * RADIUS - 2.0, 1).concat();
    let y = center.1 + MARK.size * 0.36;
    scene.write(Label::line(center.0, y, Anchor::Middle, MARK, &mark));
}
