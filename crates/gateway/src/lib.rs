//! HTTP and Socket.IO: routes, extractors, limits.
