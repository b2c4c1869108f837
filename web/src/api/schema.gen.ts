// Generated from the server's OpenAPI description by `npm run gen`. Not to be edited.
export interface paths {
    "/api/v1/assets/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A stored file; the link alone is the right to it. */
        get: {
            parameters: {
                query: {
                    /** @description When the link ends, in Unix seconds. */
                    exp: number;
                    /** @description Its signature. */
                    sig: string;
                };
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/webp": unknown;
                    };
                };
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                416: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{key}/evening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The edition of a picture for a dark page, printed when it is first asked for; the link to the
         *     picture is the right to it.
         */
        get: {
            parameters: {
                query: {
                    /** @description When the link ends, in Unix seconds. */
                    exp: number;
                    /** @description Its signature. */
                    sig: string;
                };
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/webp": unknown;
                    };
                };
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                416: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/guest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins without an account. Who has a session already keeps it. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignedIn"];
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignedIn"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in. With a guest's session, its stories become the account's. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Credentials"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignedIn"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends this session. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The next access token: for a refresh token, which works once, or for a browser's cookie. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RefreshRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignedIn"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs up. With a guest's session, its stories become the account's. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RegisterRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignedIn"];
                    };
                };
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegisterPending"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The devices one is signed in on, the newest first. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Devices"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Signs a device of one's own out. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invites/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an invitation opens, before one sits down. Without a session as for a guest. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The token of a link, six letters, or four words. */
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InvitePreview"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invites/{code}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sits down at the story that an invitation opens. Who sits there already finds it as it is. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The token of a link, six letters, or four words. */
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Story"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a job is that one has asked for. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Job"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Calls a job off that one has asked for. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["User"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes one's own profile. */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProfilePatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["User"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/me/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom one has blocked. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Blocks"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/blocks/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Wants nothing to do with somebody: they do not come to stories one sits in, and what they say
         *     beside stories one does not hear.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    user_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Has nothing against them any more. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    user_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The turns that wait for one, and what has happened in one's stories since one saw them. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Notices"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that one has seen what the notices were of: of some stories, or of all. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NoticesRead"];
                };
            };
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pictures/tile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A small picture of one thing, the same for ever; nobody need be signed in. */
        get: {
            parameters: {
                query: {
                    /** @description Its press: `kids` (cut paper), `teens` (riso) or `adults` (engraving). */
                    press: components["schemas"]["Tier"];
                    /** @description What it shows, a word of the illustrator's vocabulary: `fox`, `cave`, `door`, `lantern`. */
                    of: string;
                    /** @description Whether it is for an evening page. */
                    evening?: boolean;
                    /** @description What somebody feels: `calm`, `happy`, `joy`, `sad`, `scared`, `curious`, `angry`, `sleepy`. */
                    feeling?: string | null;
                    /** @description How somebody looks whom a story has told of: what it says of what Ember holds in mind. */
                    look?: string | null;
                    /** @description Which of the tiles of this thing, 0 to 7. */
                    seed?: number;
                    /** @description Whether it is a wide one, for a card that is little but its picture. */
                    wide?: boolean;
                    /** @description The edition of the drawings that is wanted. */
                    v?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/webp": unknown;
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The stories one is a member of, newest first; with `q`, those that hold its words. */
        get: {
            parameters: {
                query?: {
                    /** @description Stories in the answer, 1 to 100. */
                    limit?: number | null;
                    /** @description `all`, `open`, `finished` or `trash`. */
                    shelf?: components["schemas"]["Shelf"] | null;
                    /** @description Words to look for in titles and text. */
                    q?: string | null;
                    /** @description Where the last page ended. */
                    cursor?: string | null;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_StoryCard"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Begins a story. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A repeat gets the first answer. */
                    "Idempotency-Key"?: string | null;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewStory"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Story"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A story with its newest segments. */
        get: {
            parameters: {
                query?: {
                    /** @description Segments before this one. */
                    before?: number | null;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Story"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Puts a story into the trash. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Changes title, narrator or the time for a turn. */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StoryPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Story"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/stories/{id}/book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A story as a book: cover, pages, and who wrote how much. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Book"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log, ascending. */
        get: {
            parameters: {
                query?: {
                    /** @description Events after this one; 0: from the first. */
                    after?: number | null;
                    /** @description Events in the answer, 1 to 100. */
                    limit?: number | null;
                    /** @description Where the last page ended. */
                    cursor?: number | null;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_EventItem"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a story. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Story"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories/{id}/host": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives the host's seat to another member. */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HandOver"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Story"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories/{id}/invites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invitations that open a story still, for its host. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Invites"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Invites others, as the host. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewInvite"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Invite"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories/{id}/invites/{invite_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes an invitation back, as the host: it opens nothing any more. Who has come with it stays. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    invite_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories/{id}/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for a picture of the newest scene, or of the one that a segment tells. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description A repeat gets the first answer. */
                    "Idempotency-Key"?: string | null;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MediaRequest"];
                };
            };
            responses: {
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["JobTicket"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories/{id}/members/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Leaves a story, or, as its host, puts another member out. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    /** @description One's own to leave; another's to put them out: the host alone may. No invitation given before opens the story then. */
                    user_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories/{id}/redo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts back what the last undo took. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Story"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a finished story again. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Story"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks whoever looks after this server to look at a passage, a message or a person. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewReport"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a story out of the trash. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Story"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets Ember's last passage aside and asks for another take. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Retold"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories/{id}/segments/{seq}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One passage with its raw and final wording. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    seq: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SegmentDetail"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Gives one's own turn another wording. */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    seq: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SegmentEdit"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Segment"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/stories/{id}/segments/{seq}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a take stand where another stands at the end of the story, or sentences of several. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    seq: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["KeepTake"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Story"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories/{id}/segments/{seq}/takes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ember's takes of one passage, oldest first. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    seq: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Takes"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories/{id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Three next steps, different in kind. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Suggestions"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back the last turn and what Ember answered, or all from a segment on. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UndoRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Story"];
                    };
                };
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The other acknowledgement. What was written stays with its writer. */
        AckError: {
            /** @description A sentence for a person. */
            detail?: string | null;
            /** @description Why. */
            error: components["schemas"]["ProblemCode"];
            /** @description Where help is, when the text spoke of distress. */
            help?: string[] | null;
            /** @description The same, for who has words of their own for it. */
            help_lines?: components["schemas"]["HelpLine"][] | null;
            /** @description Always false. */
            ok: boolean;
            reason?: components["schemas"]["Reason"] | null;
            /**
             * Format: int64
             * @description Seconds until it is worth trying again.
             */
            retry_after?: number | null;
            /** @description Other words that could stand instead. */
            rewrite?: string | null;
        };
        /** @description A picture that can be shown. */
        Asset: {
            /** @description What it shows, in words. */
            alt: string;
            /** @description The same picture for a dark page, where its press prints one; as `url`. */
            evening_url?: string | null;
            /**
             * Format: int32
             * @description Pixels down.
             */
            height: number;
            /** @description Who made it: `illustrator` or a provider's name. */
            made_by: string;
            /** @description Where it is; the link alone is the right to it and lives ten minutes at most. */
            url: string;
            /**
             * Format: int32
             * @description Pixels across.
             */
            width: number;
        };
        /**
         * @description Who wrote a segment.
         * @enum {string}
         */
        Author: "human" | "narrator";
        /** @description People one wants nothing to do with. */
        Blocks: {
            /** @description Who, the latest first. */
            items: components["schemas"]["UserId"][];
        };
        /** @description A story as a book. */
        Book: {
            /** @description Whom it is for. */
            audience: components["schemas"]["Tier"];
            cover?: components["schemas"]["Asset"] | null;
            /** @description When it began. */
            created_at: components["schemas"]["Timestamp"];
            /** @description Who wrote how much of it. */
            credits: components["schemas"]["BookCredit"][];
            /** @description The story. */
            id: components["schemas"]["StoryId"];
            /** @description How it came to be, in the order in which it happened. */
            making: components["schemas"]["BookStep"][];
            /** @description Its pages. */
            pages: components["schemas"]["BookPage"][];
            /** @description Its title. */
            title: string;
        };
        /** @description Who wrote how much. */
        BookCredit: {
            /** @description A person or Ember. */
            author: components["schemas"]["Author"];
            ink?: components["schemas"]["Ink"] | null;
            /** @description The pen name, or Ember. */
            name: string;
            /**
             * Format: double
             * @description Their share of the characters, 0 to 1.
             */
            share: number;
            /** @description Their words. */
            words: number;
        };
        /** @description A page: a picture and the passages it stands with. */
        BookPage: {
            /** @description The text. */
            passages: components["schemas"]["BookPassage"][];
            picture?: components["schemas"]["Asset"] | null;
        };
        /** @description A passage of a book. */
        BookPassage: {
            /** @description Who wrote it: an index into `credits`. */
            by: number;
            /**
             * Format: int64
             * @description The segment.
             */
            seq: number;
            /** @description The wording. */
            text: string;
        };
        /** @description A step of a story's making. Nobody's words are in it: what was taken back stays taken back. */
        BookStep: {
            /** @description When; of several in a row, the first. */
            at: components["schemas"]["Timestamp"];
            /** @description A person or Ember. */
            author: components["schemas"]["Author"];
            /** @description How many passages it was about, or how often it happened in a row. */
            count: number;
            ink?: components["schemas"]["Ink"] | null;
            /** @description What happened. */
            kind: components["schemas"]["StepKind"];
            /** @description The pen name of who did it, or Ember. */
            name: string;
            /** @description How many words were added. */
            words: number;
        };
        /** @description Payload of `branch:changed`. */
        BranchChanged: {
            /** @description Whether an undo can be taken back. */
            can_redo: boolean;
            /**
             * Format: int64
             * @description The last segment on the path.
             */
            head?: number | null;
            /**
             * Format: int64
             * @description The number of the event.
             */
            seq: number;
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
        };
        /** @description Something that was said beside a story. */
        ChatItem: {
            /** @description When it was said. */
            at: components["schemas"]["Timestamp"];
            /** @description The message. */
            id: components["schemas"]["MessageId"];
            phrase?: components["schemas"]["ChatPhrase"] | null;
            /** @description The words that everybody reads; a phrase in English. */
            text: string;
            /** @description Who said it. */
            user_id: components["schemas"]["UserId"];
        };
        /** @description Payload of `chat:message`. */
        ChatMessage: components["schemas"]["ChatItem"] & {
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
        };
        /**
         * @description What children say to each other beside a story: chosen, never typed. A client has them in
         *     its reader's language.
         * @enum {string}
         */
        ChatPhrase: "hello" | "loved_that" | "so_funny" | "so_spooky" | "what_next" | "your_turn" | "thinking" | "yes" | "not_that" | "sorry" | "thank_you" | "back_soon" | "bye";
        /** @description Payload of `chat:send`: words or a phrase, not both. */
        ChatSend: {
            /** @description Makes a resend one message: 1 to 64 characters, the client's choice. */
            client_id?: string | null;
            phrase?: components["schemas"]["ChatPhrase"] | null;
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
            /** @description The words, at most 500 characters. Where children are, nobody types: `phrase` is for them. */
            text?: string | null;
        };
        /** @description What a client says. */
        ClientMessage: {
            /** @enum {string} */
            event: "story:join";
            /** @description Comes into a story's room. */
            payload: components["schemas"]["StoryJoin"];
        } | {
            /** @enum {string} */
            event: "story:leave";
            /** @description Leaves the room; with `for_good`, the story as well. */
            payload: components["schemas"]["StoryLeave"];
        } | {
            /** @enum {string} */
            event: "turn:submit";
            /** @description Adds a turn. */
            payload: components["schemas"]["TurnSubmit"];
        } | {
            /** @enum {string} */
            event: "turn:pass";
            /** @description Gives the turn on. */
            payload: components["schemas"]["StoryRef"];
        } | {
            /** @enum {string} */
            event: "turn:skip";
            /** @description Lets the order go on without whoever has the turn, as the host. */
            payload: components["schemas"]["TurnSkip"];
        } | {
            /** @enum {string} */
            event: "turn:give";
            /** @description Gives the turn to a member, as the host. */
            payload: components["schemas"]["TurnGive"];
        } | {
            /** @enum {string} */
            event: "turn:nudge";
            /** @description Reminds whoever has the turn that it is theirs. */
            payload: components["schemas"]["StoryRef"];
        } | {
            /** @enum {string} */
            event: "vote:cast";
            /** @description Votes for a proposal of this round. */
            payload: components["schemas"]["VoteCast"];
        } | {
            /** @enum {string} */
            event: "vote:end";
            /** @description Ends this round with the votes it has, as the host. */
            payload: components["schemas"]["StoryRef"];
        } | {
            /** @enum {string} */
            event: "narrator:continue";
            /** @description Asks Ember to tell. */
            payload: components["schemas"]["NarratorCall"];
        } | {
            /** @enum {string} */
            event: "narrator:stop";
            /** @description Asks Ember to stop. */
            payload: components["schemas"]["StoryRef"];
        } | {
            /** @enum {string} */
            event: "typing";
            /** @description Says that one writes; never what. */
            payload: components["schemas"]["TypingState"];
        } | {
            /** @enum {string} */
            event: "presence";
            /** @description Says where in the story one is. */
            payload: components["schemas"]["PresenceState"];
        } | {
            /** @enum {string} */
            event: "chat:send";
            /** @description Says something beside the story. */
            payload: components["schemas"]["ChatSend"];
        } | {
            /** @enum {string} */
            event: "reaction";
            /** @description Leaves a sign at a passage, or takes it away. */
            payload: components["schemas"]["React"];
        } | {
            /** @enum {string} */
            event: "media:request";
            /** @description Asks for a picture. */
            payload: components["schemas"]["MediaCall"];
        };
        /** @description Signing in. */
        Credentials: {
            /** @description The e-mail address. */
            email: string;
            /** @description The password. */
            password: string;
        };
        /** @description A signed-in device. */
        Device: {
            /** @description When it signed in. */
            created_at: components["schemas"]["Timestamp"];
            /** @description Whether this answer goes to it. */
            current: boolean;
            /** @description The session's id. */
            id: components["schemas"]["SessionId"];
            /** @description What it is, from its user agent: `Firefox on Linux`. */
            name: string;
            /** @description When it was last seen, to the hour. */
            seen_at: components["schemas"]["Timestamp"];
        };
        /** @description All signed-in devices, the newest first. */
        Devices: {
            /** @description The devices. */
            items: components["schemas"]["Device"][];
        };
        /** @description How somebody is drawn. */
        Drawn: {
            /** @description How they look. */
            look: string;
            /** @description The word for what they are. */
            of: string;
        };
        /** @description One fact of the log. */
        EventItem: {
            actor?: components["schemas"]["UserId"] | null;
            /** @description When it happened. */
            at: components["schemas"]["Timestamp"];
            /** @description What happened. */
            kind: string;
            /** @description The particulars. */
            payload: unknown;
            /**
             * Format: int64
             * @description Its number.
             */
            seq: number;
        };
        /** @description One field that cannot be taken. */
        FieldProblem: {
            /** @description Why, in one word. */
            code: string;
            /** @description Why, in a sentence. */
            message: string;
            /** @description The field, as a path from the body: `pen_name`. */
            path: string;
        };
        /** @description Gives the host's seat to another member. */
        HandOver: {
            /** @description Who becomes the host. */
            user_id: components["schemas"]["UserId"];
        };
        /** @description Something Ember holds in mind. */
        Held: {
            drawn?: components["schemas"]["Drawn"] | null;
            /** @description `person`, `place`, `thing` or `thread`. */
            kind: string;
            /** @description Its name in the story. */
            label: string;
            /**
             * Format: int64
             * @description The segment it comes from.
             */
            seq?: number | null;
        };
        /**
         * @description What help is for.
         * @enum {string}
         */
        HelpKind: "distress" | "child";
        /** @description A service that listens. */
        HelpLine: {
            /** @description The number, or the address of the page. */
            at: string;
            /** @description What it is for. */
            kind: components["schemas"]["HelpKind"];
            /** @description Its name, where it has one of its own. */
            name?: string | null;
            /** @description How it is reached. */
            way: components["schemas"]["HelpWay"];
        };
        /**
         * @description How somebody who listens is reached.
         * @enum {string}
         */
        HelpWay: "call" | "call_or_text" | "page";
        /**
         * @description The ink of a seat, handed out in this order. Ember has none: its words are plain.
         * @enum {string}
         */
        Ink: "inkwell" | "walnut" | "verdigris" | "mulberry" | "moss" | "damson";
        /**
         * @description What somebody meant by a turn.
         * @enum {string}
         */
        Intent: "write" | "do" | "say" | "choose";
        /** @description An invitation with its token. */
        Invite: components["schemas"]["InviteCard"] & {
            /** @description What a link or a QR code holds, and `story:join` takes. It is said once. */
            invite: string;
        };
        /** @description An invitation as its host sees it. Its letters and its words do what its token does. */
        InviteCard: {
            /** @description Six letters, to be read out; null: it is older than letters. */
            code?: string | null;
            /** @description When it was made. */
            created_at: components["schemas"]["Timestamp"];
            /** @description When it ends. */
            expires_at: components["schemas"]["Timestamp"];
            /** @description Names it, to take it back. */
            id: components["schemas"]["InviteId"];
            /**
             * Format: int32
             * @description How many it is for; null: as many as there are seats.
             */
            uses?: number | null;
            /**
             * Format: int32
             * @description How many may still come with it; null where `uses` is.
             */
            uses_left?: number | null;
            /** @description Four English words, to be read out. */
            words: string[];
        };
        /**
         * Format: uuid
         * @description An invitation to a story.
         */
        InviteId: string;
        /** @description What an invitation opens. */
        InvitePreview: {
            /** @description Whom it is for. */
            audience: components["schemas"]["Tier"];
            /** @description When the invitation ends. */
            expires_at: components["schemas"]["Timestamp"];
            /** @description What it starts from, its first 280 characters. */
            first_line: string;
            /** @description Whether who asks sits there already. */
            is_member: boolean;
            /** @description Who may write next. */
            mode: components["schemas"]["Mode"];
            /** @description Who sits there, in the order they sat down. */
            people: components["schemas"]["Seated"][];
            /** @description How many may still sit down. */
            seats_left: number;
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
            /** @description Its title. */
            title: string;
        };
        /** @description Invitations that open a story still, the newest first. */
        Invites: {
            /** @description The invitations. */
            items: components["schemas"]["InviteCard"][];
        };
        /** @description A job, as the person who asked for it sees it. */
        Job: {
            /** @description When it was asked for. */
            created_at: components["schemas"]["Timestamp"];
            /** @description Its id. */
            id: components["schemas"]["JobId"];
            /** @description What it does: `picture`, `tell`. */
            kind: string;
            /**
             * Format: double
             * @description 0 (begun) to 1 (done).
             */
            progress: number;
            /** @description Where it stands. */
            state: components["schemas"]["JobState"];
        };
        /** @description Answers what starts a job. */
        JobAck: {
            job_id?: components["schemas"]["JobId"] | null;
        };
        /**
         * Format: uuid
         * @description A row of the task queue.
         */
        JobId: string;
        /**
         * @description Where a job stands.
         * @enum {string}
         */
        JobState: "queued" | "running" | "ready" | "failed" | "cancelled";
        /** @description A job was accepted. */
        JobTicket: {
            /** @description The job. */
            job_id: components["schemas"]["JobId"];
        };
        /** @description Answers `story:join`. */
        Joined: {
            /** @description The branch; one so far. */
            branch: string;
            /** @description What was said beside the story after `after_chat`, oldest first: the newest 100. */
            chat: components["schemas"]["ChatItem"][];
            /** @description What came after `after_seq`; absent when it was too much, and `segments` is whole. */
            events?: components["schemas"]["EventItem"][] | null;
            /** @description How many passages are folded away until the story is finished. */
            folded: number;
            /**
             * Format: int64
             * @description The last segment on the path.
             */
            head?: number | null;
            /** @description Who writes the story. */
            members: components["schemas"]["Member"][];
            /** @description The mood now. */
            mood: components["schemas"]["Mood"];
            /**
             * Format: int64
             * @description The proposal one has voted for, by its `seq`.
             */
            my_vote?: number | null;
            /** @description Who is in the room. */
            presence: components["schemas"]["MemberPresence"][];
            /** @description The room's rating. */
            rating: components["schemas"]["Tier"];
            /** @description The signs at these segments; with `events`, at those of the newest 200 events. */
            reactions: components["schemas"]["Reactions"][];
            round?: components["schemas"]["Round"] | null;
            /** @description The path's last 50 segments, oldest first; with `after_seq`, empty when `events` tells all. */
            segments: components["schemas"]["Segment"][];
            /**
             * Format: int64
             * @description The number of the newest event.
             */
            seq: number;
            telling?: components["schemas"]["JobId"] | null;
            /** @description Whose turn it is. */
            turn: components["schemas"]["Turn"];
        };
        /** @description Lets a take stand where another stands. */
        KeepTake: {
            /**
             * @description At most 100 sentences of the passage's takes, in the order they are to have; absent: the take
             *     as it was told.
             */
            sentences?: components["schemas"]["TakenSentence"][] | null;
        };
        /** @description Payload of `media:request`. */
        MediaCall: {
            /** @description What is to be made. */
            kind: components["schemas"]["MediaKind"];
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
        };
        /** @description Payload of `media:failed`. */
        MediaFailed: {
            /** @description The job that failed. */
            job_id: components["schemas"]["JobId"];
            /** @description What was wanted. */
            kind: components["schemas"]["MediaKind"];
            /**
             * Format: int64
             * @description The segment it was to show.
             */
            segment_seq?: number | null;
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
        };
        /**
         * @description What is made. Clips and narration come with the packs that make them.
         * @enum {string}
         */
        MediaKind: "picture";
        /** @description Payload of `media:queued`. */
        MediaQueued: {
            /** @description The job that draws. */
            job_id: components["schemas"]["JobId"];
            /** @description What is made. */
            kind: components["schemas"]["MediaKind"];
            /**
             * Format: int64
             * @description The segment it shows.
             */
            segment_seq?: number | null;
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
        };
        /** @description Payload of `media:ready`. */
        MediaReady: {
            /** @description The picture. */
            asset: components["schemas"]["Asset"];
            /** @description The job that drew. */
            job_id: components["schemas"]["JobId"];
            /** @description What was made. */
            kind: components["schemas"]["MediaKind"];
            /**
             * Format: int64
             * @description The segment it shows.
             */
            segment_seq?: number | null;
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
        };
        /** @description Asks for a picture of the newest scene, or of the one that a segment tells. */
        MediaRequest: {
            /** @description What is to be made. */
            kind: components["schemas"]["MediaKind"];
            /**
             * Format: int64
             * @description The segment it shows; absent: the newest.
             */
            segment_seq?: number | null;
        };
        /** @description A member of a story. */
        Member: {
            /** @description The picture that stands for them. */
            avatar: string;
            /** @description Whether they are the owner. */
            host: boolean;
            /** @description Their ink in this story. */
            ink: components["schemas"]["Ink"];
            /** @description Their pen name. */
            pen_name: string;
            /** @description Who. */
            user_id: components["schemas"]["UserId"];
        };
        /** @description Payload of `member:joined`. */
        MemberJoined: {
            /** @description Who. */
            member: components["schemas"]["Member"];
            /**
             * Format: int64
             * @description The number of the event.
             */
            seq: number;
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
        };
        /** @description Payload of `member:left`. */
        MemberLeft: {
            /** @description Whether the host put them out. */
            removed: boolean;
            /**
             * Format: int64
             * @description The number of the event.
             */
            seq: number;
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
            /** @description Who. Their own sockets hear this, and then nothing more of the story. */
            user_id: components["schemas"]["UserId"];
        };
        /** @description A member and where they are. */
        MemberPresence: {
            /** @description Where. */
            state: components["schemas"]["Presence"];
            /** @description Who. */
            user_id: components["schemas"]["UserId"];
        };
        /**
         * Format: uuid
         * @description A message of the talk beside a story.
         */
        MessageId: string;
        /**
         * @description Who may write next.
         * @enum {string}
         */
        Mode: "solo" | "round_robin" | "free" | "director" | "fold" | "vote";
        /** @description A named mood and how strong it is. */
        Mood: {
            /**
             * Format: float
             * @description 0 (a trace) to 1 (all there is).
             */
            intensity: number;
            /** @description Its name. */
            name: components["schemas"]["MoodName"];
        };
        /**
         * @description A named mood.
         * @enum {string}
         */
        MoodName: "calm" | "joyful" | "mysterious" | "tense" | "scary" | "sad" | "adventurous" | "magical" | "funny";
        /** @description Payload of `narrator:continue`. */
        NarratorCall: {
            /** @description A wish, at most 500 characters. */
            instruction?: string | null;
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
        };
        /**
         * @description When Ember tells.
         * @enum {string}
         */
        NarratorMode: "off" | "on_request" | "each_turn" | "seat";
        /** @description Invites others. */
        NewInvite: {
            /**
             * Format: int64
             * @description Seconds it lasts, 60 to 2,592,000 (30 days); absent: 604,800 (a week).
             */
            expires_in?: number | null;
            /**
             * Format: int32
             * @description How many it is for, 1 to 100; absent: as many as there are seats.
             */
            uses?: number | null;
        };
        /**
         * @description Who may write next in a new story.
         * @enum {string}
         */
        NewMode: "solo" | "round_robin" | "free" | "director" | "fold" | "vote";
        /** @description Asks somebody to look at a passage, a message or a person: one of them. */
        NewReport: {
            message_id?: components["schemas"]["MessageId"] | null;
            /** @description Why. */
            reason: components["schemas"]["ReportReason"];
            /**
             * Format: int64
             * @description The passage.
             */
            segment_seq?: number | null;
            user_id?: components["schemas"]["UserId"] | null;
        };
        /** @description Begins a story. */
        NewStory: {
            /** @description Whom it is for; never above the writer's own tier. */
            audience: components["schemas"]["Tier"];
            /** @description The hero's name, at most 60 characters. */
            hero?: string | null;
            /**
             * @description Who may write next: `solo`, `round_robin` (`together` is taken for it), `free`, `director`,
             *     `fold` or `vote`.
             */
            mode: components["schemas"]["NewMode"];
            narrator?: components["schemas"]["NarratorMode"] | null;
            /** @description What it starts from, at most 2,000 characters. */
            premise: string;
            /** @description Its title, at most 120 characters; absent: made from the premise. */
            title?: string | null;
            /**
             * Format: int32
             * @description Seconds a turn may take, 30 to 604,800 (a week); absent: as long as it wants.
             */
            turn_limit?: number | null;
        };
        /** @description Something somebody has not seen yet of a story they sit in. */
        Notice: {
            /** @description When it happened last. */
            at: components["schemas"]["Timestamp"];
            /**
             * Format: int32
             * @description How often it happened.
             */
            count: number;
            /** @description Its name: the same as long as it says the same. */
            id: string;
            /** @description What it is about. */
            kind: components["schemas"]["NoticeKind"];
            /** @description Their pen name. */
            pen_name?: string | null;
            /** @description Whether it was seen, and is true still: a turn that waits. */
            read: boolean;
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
            /** @description Its title. */
            story_title: string;
            user_id?: components["schemas"]["UserId"] | null;
        };
        /**
         * @description What a notice is about.
         * @enum {string}
         */
        NoticeKind: "your_turn" | "nudge" | "page" | "joined" | "left" | "finished";
        /** @description Notices, the newest first. */
        Notices: {
            /** @description The notices. */
            items: components["schemas"]["Notice"][];
            /** @description How many of them were not seen. */
            unread: number;
        };
        /** @description Says what was seen. */
        NoticesRead: {
            /** @description The stories whose notices were; absent: all. */
            story_ids?: components["schemas"]["StoryId"][] | null;
        };
        /** @description A page of a list. */
        Page_EventItem: {
            /** @description The items. */
            items: {
                actor?: components["schemas"]["UserId"] | null;
                /** @description When it happened. */
                at: components["schemas"]["Timestamp"];
                /** @description What happened. */
                kind: string;
                /** @description The particulars. */
                payload: unknown;
                /**
                 * Format: int64
                 * @description Its number.
                 */
                seq: number;
            }[];
            /** @description Pass it as `cursor` for the next page; null at the end. */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        Page_StoryCard: {
            /** @description The items. */
            items: {
                /** @description Whom it is for. */
                audience: components["schemas"]["Tier"];
                cover?: components["schemas"]["Asset"] | null;
                /** @description When it began. */
                created_at: components["schemas"]["Timestamp"];
                /** @description Where the search words stand: plain text, found words between U+2068 and U+2069. */
                highlight?: string | null;
                /** @description Its id. */
                id: components["schemas"]["StoryId"];
                /** @description Who writes it. */
                members: components["schemas"]["Member"][];
                /** @description Who may write next. */
                mode: components["schemas"]["Mode"];
                picture?: components["schemas"]["Asset"] | null;
                /** @description What it started from. */
                premise: string;
                /**
                 * Format: int64
                 * @description The number of its newest event.
                 */
                seq: number;
                /** @description Where it stands. */
                state: components["schemas"]["StoryState"];
                /** @description Its title. */
                title: string;
                /** @description When it last changed. */
                updated_at: components["schemas"]["Timestamp"];
                /** @description Whether it is the reader's turn. */
                your_turn: boolean;
            }[];
            /** @description Pass it as `cursor` for the next page; null at the end. */
            next_cursor?: string | null;
        };
        /** @description How somebody likes to read. The server keeps it, the client acts on it. */
        Preferences: {
            /**
             * @description Wider letters and lines.
             * @default false
             */
            easy_reading: boolean;
            /**
             * @description The language of the interface: `system`, `en`, `de` or `ar`.
             * @default system
             */
            language: string;
            /**
             * @description `system`, `day` or `evening`.
             * @default system
             */
            mode: string;
            /**
             * @description `system`, `full` or `reduced`.
             * @default system
             */
            motion: string;
            /**
             * @description How book pages turn: `curl`, `slide` or `none`.
             * @default curl
             */
            page_turn: string;
            /**
             * @description Show Ember's passage at once, not sentence by sentence.
             * @default false
             */
            show_at_once: boolean;
            /**
             * Format: int32
             * @description Text size in percent, 80 to 200.
             * @default 100
             */
            text_scale: number;
            /**
             * @description Which voice a Kids house speaks in: `junior` (about 9 to 12) or `early` (5 to 8).
             * @default junior
             */
            voice: string;
        };
        /** @description Changes of preferences; what is absent stays. */
        PreferencesPatch: {
            /** @description Wider letters and lines. */
            easy_reading?: boolean | null;
            /** @description `system`, `en`, `de` or `ar`. */
            language?: string | null;
            /** @description `system`, `day` or `evening`. */
            mode?: string | null;
            /** @description `system`, `full` or `reduced`. */
            motion?: string | null;
            /** @description `curl`, `slide` or `none`. */
            page_turn?: string | null;
            /** @description Show Ember's passage at once. */
            show_at_once?: boolean | null;
            /**
             * Format: int32
             * @description Text size in percent, 80 to 200.
             */
            text_scale?: number | null;
            /** @description `junior` or `early`. */
            voice?: string | null;
        };
        /**
         * @description Where a member is.
         * @enum {string}
         */
        Presence: "here" | "reading" | "writing" | "away";
        /** @description Payload of a client's `presence`. */
        PresenceState: {
            /** @description Where one is. */
            state: components["schemas"]["Spot"];
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
        };
        /** @description The body of every answer that is an error (`application/problem+json`). */
        Problem: {
            /** @description What went wrong. */
            code: components["schemas"]["ProblemCode"];
            /** @description A sentence for a person. */
            detail: string;
            /** @description The fields that cannot be taken. */
            fields?: components["schemas"]["FieldProblem"][] | null;
            /** @description Where help is, when the text spoke of distress. */
            help?: string[] | null;
            /** @description The same, for who has words of their own for it. */
            help_lines?: components["schemas"]["HelpLine"][] | null;
            reason?: components["schemas"]["Reason"] | null;
            /**
             * Format: int64
             * @description Seconds until it is worth trying again.
             */
            retry_after?: number | null;
            /** @description Other words that could stand instead. */
            rewrite?: string | null;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description The status in words. */
            title: string;
            /** @description Always `about:blank`: the code says more than a page would. */
            type: string;
        };
        /**
         * @description What went wrong, in one word a program can act on.
         * @enum {string}
         */
        ProblemCode: "bad_request" | "invalid_fields" | "unauthorized" | "wrong_credentials" | "forbidden" | "wrong_origin" | "not_found" | "method_not_allowed" | "conflict" | "email_taken" | "key_reused" | "not_your_turn" | "story_closed" | "folded" | "room_full" | "not_joined" | "bad_invite" | "invite_expired" | "invite_used_up" | "talk_off" | "nothing_to_do" | "stale" | "too_large" | "range_not_satisfiable" | "held" | "blocked" | "rate_limited" | "unavailable" | "timeout" | "internal";
        /** @description Changes of one's own profile; what is absent stays. */
        ProfilePatch: {
            /** @description Which picture stands for one. */
            avatar?: string | null;
            ink?: components["schemas"]["Ink"] | null;
            /** @description The name others see. */
            pen_name?: string | null;
            preferences?: components["schemas"]["PreferencesPatch"] | null;
        };
        /** @description How the story may go on. */
        Proposal: {
            /** @description The id its writer's client gave it. */
            client_turn_id: string;
            /** @description What is meant. */
            intent: components["schemas"]["Intent"];
            /**
             * Format: int64
             * @description The number of its event: what a vote names.
             */
            seq: number;
            /** @description The words. */
            text: string;
            /** @description Whose it is. */
            user_id: components["schemas"]["UserId"];
        };
        /** @description Payload of a client's `reaction`. */
        React: {
            /** @description The sign. */
            kind: components["schemas"]["ReactionKind"];
            /** @description Whether it is to be there. */
            on: boolean;
            /**
             * Format: int64
             * @description The passage.
             */
            seq: number;
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
        };
        /**
         * @description What somebody leaves at a passage.
         * @enum {string}
         */
        ReactionKind: "heart" | "laugh" | "gasp" | "star" | "fire";
        /** @description Payload of the server's `reaction`. */
        ReactionUpdate: {
            /** @description The sign. */
            kind: components["schemas"]["ReactionKind"];
            /** @description Whether it is there now. */
            on: boolean;
            /**
             * Format: int64
             * @description The passage.
             */
            seq: number;
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
            /** @description Whose sign it is. */
            user_id: components["schemas"]["UserId"];
        };
        /** @description A sign and who left it at a passage. */
        Reactions: {
            /** @description The sign. */
            kind: components["schemas"]["ReactionKind"];
            /**
             * Format: int64
             * @description The passage.
             */
            seq: number;
            /** @description Who left it, the earliest first. */
            users: components["schemas"]["UserId"][];
        };
        /**
         * @description Why a text cannot stand as it is: the gate decides it, and whoever shows it has words for it.
         * @enum {string}
         */
        Reason: "fine" | "grown_up" | "never" | "too_cruel" | "too_scary" | "distress" | "hurt" | "harmful" | "hateful" | "unkind" | "threatening" | "drugs" | "gambling" | "swearing" | "private" | "elsewhere" | "careful" | "dangerous" | "advertising" | "unreadable";
        /** @description Asks for the next access token; a browser's cookie needs no body. */
        RefreshRequest: {
            /** @description The refresh token of a client without cookies. */
            refresh_token?: string | null;
        };
        /** @description Why a sign-up goes no further yet. */
        RegisterPending: {
            /** @description What comes next: `guardian_consent`. */
            next: string;
        };
        /** @description Signing up. */
        RegisterRequest: {
            /**
             * @description Month and year of birth: `1990-05`.
             * @example 1990-05
             */
            birth_month: string;
            /** @description The e-mail address, at most 254 characters. */
            email: string;
            /** @description 10 to 200 characters; common and guessable ones are refused. */
            password: string;
            /** @description The name others see, at most 40 characters. */
            pen_name: string;
            /** @description Country, with state where law differs: `DE`, `US-NY`. Unset: the operator's. */
            region?: string | null;
        };
        /**
         * @description Why somebody wants something looked at.
         * @enum {string}
         */
        ReportReason: "unkind" | "scary" | "private" | "other";
        /** @description Ember tells again. */
        Retold: {
            /** @description The job that tells. */
            job_id: components["schemas"]["JobId"];
        };
        /**
         * @description What an account may do.
         * @enum {string}
         */
        Role: "guest" | "writer";
        /** @description Payload of `presence`. */
        RoomPresence: {
            /** @description The members and where they are. */
            members: components["schemas"]["MemberPresence"][];
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
        };
        /** @description What is proposed in this round, and who has voted; for what, nobody learns. */
        Round: {
            /** @description The proposals, the earliest first. */
            proposals: components["schemas"]["Proposal"][];
            /** @description Who has voted, in the order they did. */
            voted: components["schemas"]["UserId"][];
        };
        /** @description Payload of `round:changed`. */
        RoundChanged: {
            /** @description The round as it stands; empty when it has ended. */
            round: components["schemas"]["Round"];
            /**
             * Format: int64
             * @description The newest event the round is told from: what is older says less.
             */
            seq: number;
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
        };
        /** @description Somebody who sits at a story, for who does not yet. */
        Seated: {
            /** @description The picture that stands for them. */
            avatar: string;
            /** @description Whether they are the host. */
            host: boolean;
            /** @description Their ink in this story. */
            ink: components["schemas"]["Ink"];
            /** @description Their pen name. */
            pen_name: string;
        };
        /** @description A published passage. */
        Segment: {
            /** @description A person or Ember. */
            author: components["schemas"]["Author"];
            author_id?: components["schemas"]["UserId"] | null;
            /** @description The id its writer's client gave it. */
            client_turn_id?: string | null;
            /** @description When it was added. */
            created_at: components["schemas"]["Timestamp"];
            edited_at?: components["schemas"]["Timestamp"] | null;
            /** @description Its id, the same through all edits. */
            id: components["schemas"]["SegmentId"];
            /** @description What was meant. */
            intent: components["schemas"]["Intent"];
            /** @description The mood it sets. */
            mood: components["schemas"]["Mood"];
            picture?: components["schemas"]["Asset"] | null;
            /**
             * Format: int64
             * @description The number of the event that added it.
             */
            seq: number;
            /**
             * @description Who wrote what of the wording, in characters (Unicode scalar values): consecutive, none
             *     empty, as long together as the text. Absent: all of it is its author's.
             */
            spans?: components["schemas"]["Span"][];
            /** @description Three next steps, with Ember's passages. */
            suggestions?: components["schemas"]["Suggestion"][];
            /** @description The wording. */
            text: string;
        };
        /** @description Payload of `segment:added`. */
        SegmentAdded: {
            job_id?: components["schemas"]["JobId"] | null;
            /** @description The segment. */
            segment: components["schemas"]["Segment"];
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
        };
        /** @description Payload of `segment:delta`. */
        SegmentDelta: {
            /**
             * Format: int32
             * @description 0, 1, 2 …
             */
            index: number;
            /** @description The job that tells. */
            job_id: components["schemas"]["JobId"];
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
            /** @description The sentence, with the space before it. */
            text: string;
        };
        /** @description One segment with its history. */
        SegmentDetail: components["schemas"]["Segment"] & {
            /** @description Whether it is on the path. */
            live: boolean;
            /** @description The wording as it came in, where the gate changed it. */
            raw?: string | null;
            /** @description What the gate said: `allow` or `rewrite`. */
            verdict: string;
        };
        /** @description Another wording for one's own turn. */
        SegmentEdit: {
            /** @description The new wording. */
            text: string;
        };
        /** @description Payload of `segment:edited`. */
        SegmentEdited: {
            /** @description The segment. */
            segment: components["schemas"]["Segment"];
            /**
             * Format: int64
             * @description The number of the edit's event.
             */
            seq: number;
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
        };
        /**
         * Format: uuid
         * @description A segment, the same through all its edits.
         */
        SegmentId: string;
        /** @description Payload of `segment:retracted`. */
        SegmentRetracted: {
            /** @description The job that told. */
            job_id: components["schemas"]["JobId"];
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
        };
        /** @description Payload of `segment:started`. */
        SegmentStarted: {
            /** @description The job that tells. */
            job_id: components["schemas"]["JobId"];
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
        };
        /** @description Payload of `server:draining`. */
        ServerDraining: {
            /**
             * Format: int64
             * @description Seconds until it is worth trying.
             */
            retry_after: number;
        };
        /** @description What the server says. All but `session:closed` and `server:draining` name their story. */
        ServerMessage: {
            /** @enum {string} */
            event: "segment:started";
            /** @description Ember begins, or begins again after its server was lost. */
            payload: components["schemas"]["SegmentStarted"];
        } | {
            /** @enum {string} */
            event: "segment:delta";
            /** @description A sentence that has passed the gate. A job's texts joined by index are the whole passage. */
            payload: components["schemas"]["SegmentDelta"];
        } | {
            /** @enum {string} */
            event: "segment:added";
            /** @description A segment is on disk. It is final; who missed the deltas needs only this. */
            payload: components["schemas"]["SegmentAdded"];
        } | {
            /** @enum {string} */
            event: "segment:retracted";
            /** @description Ember's telling ended without a passage: it was stopped, or nothing passed the gate. */
            payload: components["schemas"]["SegmentRetracted"];
        } | {
            /** @enum {string} */
            event: "segment:edited";
            /** @description A segment has another wording. */
            payload: components["schemas"]["SegmentEdited"];
        } | {
            /** @enum {string} */
            event: "branch:changed";
            /** @description The path changed: load the story again from this head. */
            payload: components["schemas"]["BranchChanged"];
        } | {
            /** @enum {string} */
            event: "story:updated";
            /** @description The story's title, narrator, state, host or rating changed. */
            payload: components["schemas"]["StoryUpdated"];
        } | {
            /** @enum {string} */
            event: "member:joined";
            /** @description Somebody sat down. */
            payload: components["schemas"]["MemberJoined"];
        } | {
            /** @enum {string} */
            event: "member:left";
            /** @description Somebody gave their seat up, or was put out. */
            payload: components["schemas"]["MemberLeft"];
        } | {
            /** @enum {string} */
            event: "turn:changed";
            /** @description It is somebody's turn. */
            payload: components["schemas"]["TurnChange"];
        } | {
            /** @enum {string} */
            event: "round:changed";
            /** @description Something was proposed, somebody voted, or the round has ended. */
            payload: components["schemas"]["RoundChanged"];
        } | {
            /** @enum {string} */
            event: "presence";
            /** @description Who is in the room. */
            payload: components["schemas"]["RoomPresence"];
        } | {
            /** @enum {string} */
            event: "typing";
            /** @description Somebody writes. */
            payload: components["schemas"]["TypingUpdate"];
        } | {
            /** @enum {string} */
            event: "chat:message";
            /** @description Somebody said something beside the story. */
            payload: components["schemas"]["ChatMessage"];
        } | {
            /** @enum {string} */
            event: "reaction";
            /** @description Somebody left a sign at a passage, or took it away. */
            payload: components["schemas"]["ReactionUpdate"];
        } | {
            /** @enum {string} */
            event: "media:queued";
            /** @description A picture will be drawn. */
            payload: components["schemas"]["MediaQueued"];
        } | {
            /** @enum {string} */
            event: "media:ready";
            /** @description A picture can be shown. */
            payload: components["schemas"]["MediaReady"];
        } | {
            /** @enum {string} */
            event: "media:failed";
            /** @description A picture will not come. */
            payload: components["schemas"]["MediaFailed"];
        } | {
            /** @enum {string} */
            event: "notification";
            /** @description Something happened in a story one sits in and does not look at. */
            payload: components["schemas"]["Notice"];
        } | {
            /** @enum {string} */
            event: "session:closed";
            /** @description This session has ended; the socket closes. */
            payload: components["schemas"]["SessionClosed"];
        } | {
            /** @enum {string} */
            event: "server:draining";
            /** @description The server goes down in good order; connect again. */
            payload: components["schemas"]["ServerDraining"];
        };
        /** @description Payload of `session:closed`. */
        SessionClosed: {
            /**
             * @description Of a session: `signed_out` (here or from another device), `replaced` (somebody signed in on
             *     this device), `token_reused`, `erased` (its account is gone), `expired`. Of a socket:
             *     `refused` (a page of another site), `too_many`, `slow`.
             */
            reason: string;
        };
        /**
         * Format: uuid
         * @description A signed-in device.
         */
        SessionId: string;
        /**
         * @description Which stories a library list shows.
         * @enum {string}
         */
        Shelf: "all" | "open" | "finished" | "trash";
        /** @description A session was opened. */
        SignedIn: {
            /** @description A short-lived bearer token. */
            access_token: string;
            /**
             * Format: int64
             * @description Seconds the access token lives.
             */
            expires_in: number;
            /** @description The next refresh token; each works once. */
            refresh_token?: string | null;
            /** @description Who is signed in. */
            user: components["schemas"]["User"];
        };
        /** @description Characters of a passage, one after the other, that are of one hand. */
        Span: {
            author_id?: components["schemas"]["UserId"] | null;
            /** @description How many characters (Unicode scalar values). */
            len: number;
        };
        /**
         * @description Where in the story somebody is.
         * @enum {string}
         */
        Spot: "here" | "reading";
        /**
         * @description What a step of a story's making was.
         * @enum {string}
         */
        StepKind: "began" | "joined" | "left" | "wrote" | "wrote_in_vain" | "passed" | "took_back" | "put_back" | "asked_again" | "kept_take" | "reworded" | "retitled" | "finished" | "reopened";
        /** @description A story with its newest segments. */
        Story: {
            /** @description Whom it is for. */
            audience: components["schemas"]["Tier"];
            /** @description Whether an undo can be taken back. */
            can_redo: boolean;
            /** @description When it began. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * @description How many passages are folded away until the story is finished: `segments` has the last one
             *     alone then.
             */
            folded: number;
            /** @description Who has left; their passages keep their name and ink. */
            former?: components["schemas"]["Member"][];
            /** @description Whether older segments come before these. */
            has_more: boolean;
            /**
             * Format: int64
             * @description The last segment on the path.
             */
            head?: number | null;
            /** @description What Ember holds in mind. */
            held: components["schemas"]["Held"][];
            /** @description Its id. */
            id: components["schemas"]["StoryId"];
            /** @description Opens the story to another; once, when it is made for more than one. */
            invite?: string | null;
            /** @description Who writes it. */
            members: components["schemas"]["Member"][];
            /** @description Who may write next. */
            mode: components["schemas"]["Mode"];
            /** @description The mood now. */
            mood: components["schemas"]["Mood"];
            /**
             * Format: int64
             * @description The proposal one has voted for, by its `seq`.
             */
            my_vote?: number | null;
            /** @description When Ember tells. */
            narrator: components["schemas"]["NarratorMode"];
            /** @description What it started from. */
            premise: string;
            /**
             * @description By whose row what is written in it is judged: the lower of `audience` and its youngest
             *     member's tier.
             */
            rating: components["schemas"]["Tier"];
            /** @description The signs at these segments. */
            reactions: components["schemas"]["Reactions"][];
            round?: components["schemas"]["Round"] | null;
            /** @description The path's last 50 segments, oldest first; `before` pages back. */
            segments: components["schemas"]["Segment"][];
            /**
             * Format: int64
             * @description The number of its newest event.
             */
            seq: number;
            /** @description Where it stands. */
            state: components["schemas"]["StoryState"];
            /**
             * @description Ember's takes that can stand at the end of the path, by their `seq`, oldest first; with the
             *     newest segments only.
             */
            takes?: number[];
            /** @description Whether people may talk beside it. */
            talk: boolean;
            /** @description Its title. */
            title: string;
            /** @description Whose turn it is. */
            turn: components["schemas"]["Turn"];
            /**
             * Format: int32
             * @description Seconds a turn may take; null: as long as it wants.
             */
            turn_limit?: number | null;
            /** @description When it last changed. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description A story on a shelf. */
        StoryCard: {
            /** @description Whom it is for. */
            audience: components["schemas"]["Tier"];
            cover?: components["schemas"]["Asset"] | null;
            /** @description When it began. */
            created_at: components["schemas"]["Timestamp"];
            /** @description Where the search words stand: plain text, found words between U+2068 and U+2069. */
            highlight?: string | null;
            /** @description Its id. */
            id: components["schemas"]["StoryId"];
            /** @description Who writes it. */
            members: components["schemas"]["Member"][];
            /** @description Who may write next. */
            mode: components["schemas"]["Mode"];
            picture?: components["schemas"]["Asset"] | null;
            /** @description What it started from. */
            premise: string;
            /**
             * Format: int64
             * @description The number of its newest event.
             */
            seq: number;
            /** @description Where it stands. */
            state: components["schemas"]["StoryState"];
            /** @description Its title. */
            title: string;
            /** @description When it last changed. */
            updated_at: components["schemas"]["Timestamp"];
            /** @description Whether it is the reader's turn. */
            your_turn: boolean;
        };
        /**
         * Format: uuid
         * @description A story.
         */
        StoryId: string;
        /** @description Payload of `story:join`. */
        StoryJoin: {
            after_chat?: components["schemas"]["MessageId"] | null;
            /**
             * Format: int64
             * @description The newest event the client knows: what came after is in the answer.
             */
            after_seq?: number | null;
            /** @description Opens the story to somebody who is no member yet. */
            invite?: string | null;
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
        };
        /** @description Payload of `story:leave`. */
        StoryLeave: {
            /** @description Gives one's seat up too: one is no member any more. Absent: one is, and may come again. */
            for_good?: boolean;
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
        };
        /** @description Changes of a story; what is absent stays. */
        StoryPatch: {
            narrator?: components["schemas"]["NarratorMode"] | null;
            /** @description Whether people may talk beside it. */
            talk?: boolean | null;
            /** @description Its title. */
            title?: string | null;
            /**
             * Format: int32
             * @description Seconds a turn may take, 30 to 604,800 (a week); null: as long as it wants.
             */
            turn_limit?: number | null;
        };
        /** @description Names a story. */
        StoryRef: {
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
        };
        /**
         * @description Where a story stands.
         * @enum {string}
         */
        StoryState: "open" | "finished" | "trashed";
        /** @description Payload of `story:updated`. */
        StoryUpdated: {
            /**
             * Format: int64
             * @description The number of the event.
             */
            seq: number;
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
        };
        /** @description A next step somebody may take as their turn. */
        Suggestion: {
            /** @description What sort of step. */
            kind: components["schemas"]["SuggestionKind"];
            /** @description The step in words, ready to be a turn. */
            text: string;
        };
        /**
         * @description How a suggestion differs from its two neighbours.
         * @enum {string}
         */
        SuggestionKind: "do" | "say" | "twist";
        /** @description Three next steps, different in kind. */
        Suggestions: {
            /** @description The steps. */
            items: components["schemas"]["Suggestion"][];
        };
        /** @description One of Ember's takes of a passage. */
        Take: components["schemas"]["Segment"] & {
            /** @description Whether it was put together from sentences of others. */
            in_part: boolean;
            /** @description Whether it stands in the story. */
            live: boolean;
            /** @description Its sentences, white space included: joined they are its text. */
            sentences: string[];
        };
        /** @description A sentence of one of Ember's takes. */
        TakenSentence: {
            /** @description Its place in the take: 0, 1, 2 … */
            index: number;
            /**
             * Format: int64
             * @description The take's `seq`.
             */
            take: number;
        };
        /** @description Ember's takes of one passage, oldest first: the newest 24, the one that stands always among them. */
        Takes: {
            /** @description The takes. */
            items: components["schemas"]["Take"][];
        };
        /**
         * @description Whom something is made for. Ordered: what suits a lower tier suits a higher one.
         * @enum {string}
         */
        Tier: "kids" | "teens" | "adults";
        /**
         * Format: date-time
         * @description A moment, in milliseconds since the Unix epoch, UTC.
         */
        Timestamp: string;
        /** @description Whose turn it is. */
        Turn: {
            deadline?: components["schemas"]["Timestamp"] | null;
            /**
             * Format: int64
             * @description How many turns there were before, plus one.
             */
            number: number;
            /** @description The member who may write. */
            user_id: components["schemas"]["UserId"];
        };
        /** @description Answers `turn:submit`, `turn:pass`, `turn:skip`, `turn:give`, `vote:cast` and `vote:end`. */
        TurnAck: {
            /**
             * Format: int64
             * @description The number of the turn's event, or the proposal's; of the newest, where nothing changed.
             */
            seq: number;
            /** @description Whose turn it is now. */
            turn: components["schemas"]["Turn"];
        };
        /** @description Payload of `turn:changed`. */
        TurnChange: {
            deadline?: components["schemas"]["Timestamp"] | null;
            /**
             * Format: int64
             * @description How many turns there were before, plus one.
             */
            number: number;
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
            /** @description Whose turn it is. */
            user_id: components["schemas"]["UserId"];
        };
        /** @description Payload of `turn:give`. */
        TurnGive: {
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
            /** @description Who is to write. */
            user_id: components["schemas"]["UserId"];
        };
        /** @description Payload of `turn:skip`. */
        TurnSkip: {
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
            user_id?: components["schemas"]["UserId"] | null;
        };
        /** @description Payload of `turn:submit`. */
        TurnSubmit: {
            /**
             * Format: int64
             * @description The head the writer saw; refused as `stale` when another is there now.
             */
            base_seq?: number | null;
            /** @description Makes a resend one turn: 1 to 64 characters, the client's choice. */
            client_turn_id: string;
            intent?: components["schemas"]["Intent"] | null;
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
            /** @description The words. */
            text: string;
        };
        /**
         * @description Whether somebody writes.
         * @enum {string}
         */
        Typing: "typing" | "idle";
        /** @description Payload of a client's `typing`. */
        TypingState: {
            /** @description Whether one writes. */
            state: components["schemas"]["Typing"];
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
        };
        /** @description Payload of the server's `typing`. */
        TypingUpdate: {
            /** @description Whether they write. */
            state: components["schemas"]["Typing"];
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
            /** @description Who. */
            user_id: components["schemas"]["UserId"];
        };
        /** @description Takes back. */
        UndoRequest: {
            /**
             * Format: int64
             * @description Takes this segment and all after it off the path; absent: the last turn of a person and
             *     what Ember answered.
             */
            from_seq?: number | null;
        };
        /** @description A person, as they see themselves. */
        User: {
            /** @description Which picture stands for them. */
            avatar: string;
            /** @description Their id. */
            id: components["schemas"]["UserId"];
            /** @description The ink they like best. */
            ink: components["schemas"]["Ink"];
            /** @description The name others see; a guest has an empty one. */
            pen_name: string;
            /** @description How they like to read. */
            preferences: components["schemas"]["Preferences"];
            /** @description What they may do. */
            role: components["schemas"]["Role"];
            /** @description Whom things are made for. */
            tier: components["schemas"]["Tier"];
        };
        /**
         * Format: uuid
         * @description A person with an account, or a guest.
         */
        UserId: string;
        /** @description Payload of `vote:cast`. */
        VoteCast: {
            /**
             * Format: int64
             * @description The `seq` of the proposal one votes for.
             */
            proposal: number;
            /** @description The story. */
            story_id: components["schemas"]["StoryId"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
