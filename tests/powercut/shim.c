/* A disk that loses its power: notes what a program has really asked to be on the disk.
 *
 * Loaded in front of the C library (LD_PRELOAD). Everything happens in the folder as always, so that the program sees its
 * own writes. Beside it, the shadow holds what a power cut must leave: one copy of each file as it was when it was last
 * flushed, and the list of names in the order they came and went. After the program is killed, the test makes the folder
 * out of the shadow again (src/power.rs).
 *
 *   POWERCUT_FOLDER  the one folder that is watched, without folders in it
 *   POWERCUT_SHADOW  the folder of the shadow: `names`, and a file per id
 *
 * `names` has a line for each event:
 *   C ID INODE NAME   a file was created        R FROM TO   it was renamed
 *   U NAME            it was removed            D           the folder itself was flushed: all lines above are durable
 *
 * A copy is written aside and renamed, so that a kill in the middle leaves the copy before it, as a flush that never came
 * to its end may. The real flush is left out: the shadow is the disk. Only reads through the program's own descriptor
 * happen here, since closing another one of the same file would drop SQLite's locks.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FILES 4096

static char folder[PATH_MAX], shadow[PATH_MAX];
static struct stat folder_is;
static ino_t inode_of[FILES];
static int files = 0, names = -1, watching = 0;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

static int (*real_open)(const char *, int, ...);
static int (*real_openat)(int, const char *, int, ...);
static int (*real_unlinkat)(int, const char *, int);
static int (*real_renameat)(int, const char *, int, const char *);
static int (*real_renameat2)(int, const char *, int, const char *, unsigned);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);

static void fail(const char *what) {
    static const char words[] = "powercut: cannot go on: ";
    ssize_t ignored = write(2, words, sizeof words - 1);
    ignored = write(2, what, strlen(what));
    (void)ignored;
    abort();
}

static void *next(const char *name) {
    void *found = dlsym(RTLD_NEXT, name);
    if (!found) fail(name);
    return found;
}

static void note(const char *line) {
    size_t length = strlen(line);
    if (write(names, line, length) != (ssize_t)length) fail("the names");
}

__attribute__((constructor)) static void begin(void) {
    real_open = next("open");
    real_openat = next("openat");
    real_unlinkat = next("unlinkat");
    real_renameat = next("renameat");
    real_renameat2 = next("renameat2");
    real_fsync = next("fsync");
    real_fdatasync = next("fdatasync");
    const char *watched = getenv("POWERCUT_FOLDER"), *kept = getenv("POWERCUT_SHADOW");
    if (!watched || !kept || !realpath(watched, folder) || !realpath(kept, shadow)) return;
    if (stat(folder, &folder_is) != 0) return;
    char path[PATH_MAX + 16];
    snprintf(path, sizeof path, "%s/names", shadow);
    names = real_open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (names < 0) fail("no shadow");
    FILE *lines = fopen(path, "r");
    if (!lines) fail("no shadow");
    int id;
    unsigned long long inode;
    char line[PATH_MAX + 64];
    while (fgets(line, sizeof line, lines)) {
        if (sscanf(line, "C %d %llu", &id, &inode) == 2 && id == files && files < FILES) inode_of[files++] = (ino_t)inode;
    }
    fclose(lines);
    watching = 1;
}

/* Finds the name of a path in the watched folder; nothing if it lies elsewhere. */
static const char *inside(int from, const char *path) {
    if (!watching || !path) return NULL;
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    struct stat parent;
    if (slash) {
        char holds[PATH_MAX];
        size_t length = slash == path ? 1 : (size_t)(slash - path);
        if (length >= sizeof holds) return NULL;
        memcpy(holds, path, length);
        holds[length] = 0;
        if (fstatat(from, holds, &parent, 0) != 0) return NULL;
    } else if (from == AT_FDCWD ? stat(".", &parent) != 0 : fstat(from, &parent) != 0) {
        return NULL;
    }
    return parent.st_ino == folder_is.st_ino && parent.st_dev == folder_is.st_dev ? name : NULL;
}

static void created(const char *name, int fd) {
    struct stat file;
    char line[PATH_MAX + 64];
    if (fstat(fd, &file) != 0 || files == FILES) fail("too many files");
    snprintf(line, sizeof line, "C %d %llu %s\n", files, (unsigned long long)file.st_ino, name);
    inode_of[files++] = file.st_ino;
    note(line);
}

static int opened(int from, const char *path, int flags, mode_t mode) {
    const char *name = flags & O_CREAT ? inside(from, path) : NULL;
    if (!name) return real_openat(from, path, flags, mode);
    struct stat before;
    pthread_mutex_lock(&turn);
    int is_new = fstatat(from, path, &before, AT_SYMLINK_NOFOLLOW) != 0;
    int fd = real_openat(from, path, flags, mode);
    int error = errno;
    if (fd >= 0 && is_new) created(name, fd);
    pthread_mutex_unlock(&turn);
    errno = error;
    return fd;
}

#define OPEN(NAME)                                                     \
    int NAME(const char *path, int flags, ...) {                       \
        va_list more;                                                  \
        va_start(more, flags);                                         \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; \
        va_end(more);                                                  \
        if (!real_openat) begin();                                     \
        return opened(AT_FDCWD, path, flags, mode);                    \
    }
#define OPENAT(NAME)                                                   \
    int NAME(int from, const char *path, int flags, ...) {             \
        va_list more;                                                  \
        va_start(more, flags);                                         \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; \
        va_end(more);                                                  \
        if (!real_openat) begin();                                     \
        return opened(from, path, flags, mode);                        \
    }
OPEN(open)
OPEN(open64)
OPENAT(openat)
OPENAT(openat64)

/* Copies what a descriptor shows to the shadow. */
static int copy(int fd, int id) {
    static char bytes[1 << 16];
    char aside[PATH_MAX + 32], place[PATH_MAX + 32];
    snprintf(aside, sizeof aside, "%s/aside", shadow);
    snprintf(place, sizeof place, "%s/%d", shadow, id);
    int out = real_open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (out < 0) fail("no room for the shadow");
    off_t at = 0;
    for (ssize_t got; (got = pread(fd, bytes, sizeof bytes, at)) != 0; at += got) {
        /* A descriptor that cannot be read cannot be copied either: nobody flushes such a one here. */
        if (got < 0) fail("a flush through a descriptor that is only written");
        if (write(out, bytes, (size_t)got) != got) fail("no room for the shadow");
    }
    close(out);
    return real_renameat(AT_FDCWD, aside, AT_FDCWD, place);
}

static int flushed(int fd, int (*really)(int)) {
    struct stat file;
    if (!watching || fstat(fd, &file) != 0 || file.st_dev != folder_is.st_dev) return really(fd);
    int done = -1;
    pthread_mutex_lock(&turn);
    if (S_ISDIR(file.st_mode) && file.st_ino == folder_is.st_ino) {
        note("D\n");
        done = 0;
    }
    /* The newest first: a number of a file that is gone may be given again. */
    for (int id = files - 1; done < 0 && S_ISREG(file.st_mode) && id >= 0; id--) {
        if (inode_of[id] == file.st_ino) done = copy(fd, id);
    }
    pthread_mutex_unlock(&turn);
    return done < 0 ? really(fd) : done;
}

int fsync(int fd) {
    return flushed(fd, real_fsync);
}
int fdatasync(int fd) {
    return flushed(fd, real_fdatasync);
}

int unlinkat(int from, const char *path, int flags) {
    const char *name = inside(from, path);
    if (!name) return real_unlinkat(from, path, flags);
    char line[PATH_MAX + 16];
    snprintf(line, sizeof line, "U %s\n", name);
    pthread_mutex_lock(&turn);
    int done = real_unlinkat(from, path, flags), error = errno;
    if (done == 0) note(line);
    pthread_mutex_unlock(&turn);
    errno = error;
    return done;
}
int unlink(const char *path) {
    return unlinkat(AT_FDCWD, path, 0);
}

static int renamed(int from, const char *old, int to, const char *new, unsigned flags) {
    const char *before = inside(from, old), *after = inside(to, new);
    pthread_mutex_lock(&turn);
    int done = flags ? real_renameat2(from, old, to, new, flags) : real_renameat(from, old, to, new), error = errno;
    if (done == 0 && (before || after)) {
        char line[2 * PATH_MAX + 16];
        if (!before || !after) fail("a file came or went by renaming");
        snprintf(line, sizeof line, "R %s %s\n", before, after);
        note(line);
    }
    pthread_mutex_unlock(&turn);
    errno = error;
    return done;
}
int renameat2(int from, const char *old, int to, const char *new, unsigned flags) {
    return renamed(from, old, to, new, flags);
}
int renameat(int from, const char *old, int to, const char *new) {
    return renamed(from, old, to, new, 0);
}
int rename(const char *old, const char *new) {
    return renamed(AT_FDCWD, old, AT_FDCWD, new, 0);
}
