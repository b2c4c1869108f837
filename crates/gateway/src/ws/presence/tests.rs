use uuid::Uuid;

use super::*;

const STORY: StoryId = StoryId(Uuid::from_u128(1));
const NOW: i64 = 1_795_594_103_000;

fn person(number: u128) -> UserId {
    UserId(Uuid::from_u128(100 + number))
}

fn node(number: u128) -> Uuid {
    Uuid::from_u128(200 + number)
}

fn state(rooms: &Rooms, user: UserId) -> Presence {
    rooms.presence(STORY, &[user])[0].state
}

impl Rooms {
    fn check_invariants(&self) {
        for (node, stories) in &self.shared {
            assert!(!stories.is_empty());
            assert!(stories.iter().all(|story| self.rooms[story].elsewhere.contains_key(node)));
        }
        for (story, room) in &self.rooms {
            assert!(room.elsewhere.keys().all(|node| self.shared[node].contains(story)));
            assert!(room.sockets.keys().all(|socket| self.joined[socket].contains(story)));
        }
        let joined: usize = self.joined.values().map(HashSet::len).sum();
        assert_eq!(joined, self.rooms.values().map(|room| room.sockets.len()).sum::<usize>());
        let is_due = |(story, room): (&StoryId, &Room)| !room.is_due || self.due.contains(story);
        assert!(self.rooms.iter().all(is_due));
    }
}

/// Hands one node's news to another.
fn hear(rooms: &mut Rooms, news: &News) -> bool {
    let News::Present { node, number, ref people, asks } = *news else { panic!("other news") };
    rooms.hear(STORY, &Said { node, number, people, asks }, NOW)
}

#[test]
fn somebody_with_two_tabs_leaves_with_the_second() {
    let ana = person(1);
    let (tab, other) = (Sid::new(), Sid::new());
    let mut rooms = Rooms::default();
    rooms.enter(tab, ana, STORY);
    assert!(rooms.take_presence(STORY).is_some());
    rooms.enter(other, ana, STORY);
    assert_eq!(rooms.take_presence(STORY), None, "that is known");
    assert!(rooms.set_writing(STORY, ana, Some(NOW)));
    rooms.leave(tab, STORY);
    assert_eq!(state(&rooms, ana), Presence::Writing);
    assert!(rooms.left_writing(STORY).is_empty() && !rooms.close(STORY));
    rooms.leave(other, STORY);
    assert_eq!(rooms.left_writing(STORY), [ana]);
    assert_eq!(state(&rooms, ana), Presence::Away);
    assert!(rooms.close(STORY) && rooms.of(tab).is_empty());
}

#[test]
fn p66_writing_stands_before_being_here_and_that_before_reading() {
    let ana = person(1);
    let (tab, other) = (Sid::new(), Sid::new());
    let mut rooms = Rooms::default();
    rooms.enter(tab, ana, STORY);
    rooms.set_reading(tab, STORY, true);
    assert_eq!(state(&rooms, ana), Presence::Reading);
    rooms.enter(other, ana, STORY);
    assert_eq!(state(&rooms, ana), Presence::Here);
    rooms.set_reading(other, STORY, true);
    rooms.set_writing(STORY, ana, Some(NOW));
    assert_eq!(state(&rooms, ana), Presence::Writing);
    rooms.set_writing(STORY, ana, None);
    assert_eq!(state(&rooms, ana), Presence::Reading);
}

#[test]
fn p67_who_says_nothing_more_of_it_writes_no_longer() {
    let (ana, ben) = (person(1), person(2));
    let mut rooms = Rooms::default();
    assert!(!rooms.set_writing(STORY, ana, Some(NOW)), "who is not there does not write");
    rooms.enter(Sid::new(), ana, STORY);
    assert!(!rooms.set_writing(STORY, ben, Some(NOW)));
    let until = NOW + WRITING_LASTS_MS;
    assert!(rooms.set_writing(STORY, ana, Some(until)));
    assert!(!rooms.set_writing(STORY, ana, Some(until)), "that is known");
    assert!(rooms.overdue(until).is_empty());
    assert!(!rooms.set_writing(STORY, ana, Some(until + 10)));
    assert!(rooms.overdue(until + 10).is_empty(), "they said so again");
    assert_eq!(rooms.overdue(until + 11), [STORY]);
    assert_eq!(rooms.stopped_writing(STORY, until + 11), [ana]);
    assert!(rooms.overdue(until + 12).is_empty());
    // A clock that was set back by a day keeps nobody writing for a day.
    assert!(rooms.set_writing(STORY, ana, Some(until)));
    assert_eq!(rooms.stopped_writing(STORY, until - 86_400_000), [ana]);
}

#[test]
fn p64_whoever_opens_a_room_asks_who_is_there_and_is_answered() {
    let (ana, ben) = (person(1), person(2));
    let (mut one, mut other) = (Rooms::default(), Rooms::default());
    one.enter(Sid::new(), ana, STORY);
    let first = one.take_news(STORY, node(1)).expect("it is new");
    assert!(!hear(&mut other, &first), "the room is not open there");
    assert_eq!(one.take_news(STORY, node(1)), None, "that is said");
    let tab = Sid::new();
    other.enter(tab, ben, STORY);
    let asks = other.take_news(STORY, node(2)).expect("it is new");
    assert!(matches!(asks, News::Present { asks: true, .. }));
    assert!(hear(&mut one, &asks) && !hear(&mut one, &asks), "once");
    let answer = one.take_news(STORY, node(1)).expect("it was asked");
    assert!(matches!(answer, News::Present { asks: false, .. }));
    assert!(hear(&mut other, &answer));
    for rooms in [&one, &other] {
        let states = [ana, ben].map(|user| state(rooms, user));
        assert_eq!(states, [Presence::Here; 2]);
    }
    assert_eq!(other.take_news(STORY, node(2)), None, "the answer is no question");
    other.leave(tab, STORY);
    let gone = other.take_news(STORY, node(2)).expect("it is new");
    assert!(other.close(STORY) && other.nodes().is_empty());
    assert!(hear(&mut one, &gone) && !hear(&mut one, &asks), "what comes late is void");
    assert_eq!(state(&one, ben), Presence::Away);
}

#[test]
fn p65_a_node_that_is_gone_takes_its_people_along() {
    let (ana, ben) = (person(1), person(2));
    let (mut one, mut other) = (Rooms::default(), Rooms::default());
    one.enter(Sid::new(), ana, STORY);
    for user in [ana, ben] {
        other.enter(Sid::new(), user, STORY);
    }
    other.set_writing(STORY, ben, Some(NOW));
    assert!(hear(&mut one, &other.take_news(STORY, node(2)).expect("it is new")));
    assert_eq!(state(&one, ben), Presence::Writing, "whoever comes later sees it too");
    assert!(one.take_presence(STORY).is_some());
    assert_eq!(one.nodes(), [node(2)]);
    assert_eq!(one.lose(node(2)), [STORY]);
    assert_eq!((one.left_writing(STORY), one.nodes()), (vec![ben], vec![]));
    let shown = one.take_presence(STORY).expect("that is new");
    assert_eq!(
        shown,
        [MemberPresence { user_id: ana, state: Presence::Here }],
        "she has a tab here"
    );
}

#[test]
fn p64_a_node_says_no_more_than_fits_a_room() {
    let mut one = Rooms::default();
    one.enter(Sid::new(), person(0), STORY);
    let many = (0..1_000).map(|n| Placed { user_id: person(n), place: Place::Here });
    let (number, people) = (1, many.collect());
    assert!(hear(&mut one, &News::Present { node: node(2), number, people, asks: false }));
    assert_eq!(one.take_presence(STORY).expect("that is new").len(), MEMBERS_MAX);
}

#[test]
fn who_missed_something_asks_and_a_few_rooms_at_a_time() {
    let mut rooms = Rooms::default();
    let stories: Vec<_> = (0..5).map(|n| StoryId(Uuid::from_u128(n))).collect();
    for story in &stories {
        rooms.enter(Sid::new(), person(1), *story);
        assert!(rooms.take_news(*story, node(1)).is_some());
        rooms.ask_again(*story);
        rooms.ask_again(*story);
    }
    let taken = [3, 3, 3].map(|most| rooms.take_due(most));
    assert_eq!(taken.each_ref().map(Vec::len), [3, 2, 0]);
    for story in taken.iter().flatten() {
        let asked = rooms.take_news(*story, node(1));
        assert!(matches!(asked, Some(News::Present { asks: true, .. })));
    }
}

/// Nodes with a line between them that loses, doubles and delays; whoever loses something knows it.
struct Line {
    nodes: Vec<Option<(Rooms, bool)>>,
    under_way: Vec<(usize, News)>,
    random: u64,
}

impl Line {
    fn below(&mut self, end: usize) -> usize {
        // A generator of Knuth's; its upper bits are good enough for plans.
        self.random = self.random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (self.random >> 33) as usize % end
    }

    fn say(&mut self, from: usize, is_good: bool) {
        let Some((rooms, _)) = &mut self.nodes[from] else { return };
        let Some(news) = rooms.take_news(STORY, node(from as u128)) else { return };
        rooms.close(STORY);
        for to in (0..self.nodes.len()).filter(|to| *to != from) {
            let copies = if is_good { 1 } else { self.below(3) };
            if let Some((_, missed)) = &mut self.nodes[to] {
                *missed |= copies == 0;
            }
            self.under_way.extend((0..copies).map(|_| (to, news.clone())));
        }
    }

    /// Something that is under way arrives: the first, or any.
    fn arrive(&mut self, is_good: bool) -> bool {
        if self.under_way.is_empty() {
            return false;
        }
        let at = if is_good { 0 } else { self.below(self.under_way.len()) };
        let (to, news) = self.under_way.remove(at);
        let News::Present { node: from, .. } = news else { panic!("other news") };
        let is_there =
            (0..self.nodes.len()).any(|n| node(n as u128) == from && self.nodes[n].is_some());
        if let Some((rooms, _)) = self.nodes[to].as_mut().filter(|_| is_there) {
            hear(rooms, &news);
        }
        self.say(to, is_good);
        true
    }
}

#[test]
fn p64_p65_all_nodes_agree_whatever_the_line_does() {
    for seed in 0..300 {
        let nodes = (0..4).map(|_| Some((Rooms::default(), false))).collect();
        let mut line = Line { nodes, under_way: Vec::new(), random: seed };
        let mut tabs: Vec<(usize, Sid, u128)> = Vec::new();
        for _ in 0..60 {
            let at = line.below(4);
            match line.below(8) {
                0..=2 => {
                    let user = line.below(6) as u128;
                    if let Some((rooms, _)) = &mut line.nodes[at] {
                        let sid = Sid::new();
                        rooms.enter(sid, person(user), STORY);
                        tabs.push((at, sid, user));
                        line.say(at, false);
                    }
                }
                3 | 4 if !tabs.is_empty() => {
                    let which = line.below(tabs.len());
                    let (at, sid, _) = tabs.swap_remove(which);
                    if let Some((rooms, _)) = &mut line.nodes[at] {
                        rooms.leave(sid, STORY);
                        line.say(at, false);
                    }
                }
                5 if at == 3 => {
                    line.nodes[3] = None;
                    tabs.retain(|(at, ..)| *at != 3);
                    for (rooms, _) in line.nodes.iter_mut().flatten() {
                        rooms.lose(node(3));
                    }
                }
                _ => {
                    line.arrive(false);
                }
            }
        }
        // The line is good again: whoever missed something asks, and rounds go by.
        while line.arrive(true) {}
        for _ in 0..=SILENT_ROUNDS_MAX {
            for at in 0..4 {
                if let Some((rooms, missed)) = &mut line.nodes[at] {
                    if std::mem::take(missed) {
                        rooms.ask_again(STORY);
                    }
                    rooms.end_round();
                    line.say(at, true);
                }
            }
            while line.arrive(true) {}
        }
        let truth = |user| tabs.iter().any(|(.., of)| person(*of) == user);
        let in_room = |at: usize| tabs.iter().any(|(node, ..)| *node == at);
        for at in (0..4).filter(|at| in_room(*at)) {
            let Some((rooms, _)) = &line.nodes[at] else { panic!("it is gone") };
            rooms.check_invariants();
            for user in (0..6).map(person) {
                let is_there = state(rooms, user) != Presence::Away;
                assert_eq!(is_there, truth(user), "plan {seed}, node {at}");
            }
        }
    }
}
