namespace PluginHost.Worker.Sandbox;

/// <summary>A system call by its numbers; -1 where an architecture does not have it.</summary>
internal readonly record struct SystemCall(int X64, int Arm64)
{
    public static readonly SystemCall Socket = new(41, 198);
    public static readonly SystemCall SocketPair = new(53, 199);

    public static readonly SystemCall Fork = new(57, -1);
    public static readonly SystemCall Vfork = new(58, -1);
    public static readonly SystemCall MakeTask = new(56, 220);
    public static readonly SystemCall Clone3 = new(435, 435);
    public static readonly SystemCall Execute = new(59, 221);
    public static readonly SystemCall ExecuteAt = new(322, 281);

    public static readonly SystemCall Kill = new(62, 129);
    public static readonly SystemCall ThreadKill = new(200, 130);
    public static readonly SystemCall GroupThreadKill = new(234, 131);
    public static readonly SystemCall QueueSignal = new(129, 138);
    public static readonly SystemCall QueueThreadSignal = new(297, 240);
    public static readonly SystemCall PidfdSendSignal = new(424, 424);
    public static readonly SystemCall FileControl = new(72, 25);

    public static readonly SystemCall Limits = new(302, 261);
    public static readonly SystemCall Truncate = new(76, 45);

    /// <summary>What no plugin needs, and what reaches into other processes or the system.</summary>
    public static readonly SystemCall[] NeverPermitted =
    [
        new(101, 117), new(310, 270), new(311, 271), new(438, 438), new(312, 272), new(440, 440), // ptrace, process_vm_readv, process_vm_writev, pidfd_getfd, kcmp, process_madvise
        new(256, 238), new(279, 239), // migrate_pages, move_pages
        new(165, 40), new(166, 39), new(155, 41), new(161, 51), // mount, umount2, pivot_root, chroot
        new(428, 428), new(429, 429), new(430, 430), new(431, 431), new(432, 432), new(433, 433), new(442, 442), new(467, 467), // open_tree, move_mount, fsopen, fsconfig, fsmount, fspick, mount_setattr, open_tree_attr
        new(321, 280), new(298, 241), new(323, 282), // bpf, perf_event_open, userfaultfd
        new(248, 217), new(249, 218), new(250, 219), // add_key, request_key, keyctl
        new(425, 425), new(426, 426), new(427, 427), // io_uring_setup, io_uring_enter, io_uring_register
        new(246, 104), new(320, 294), new(175, 105), new(313, 273), new(176, 106), // kexec_load, kexec_file_load, init_module, finit_module, delete_module
        new(272, 97), new(308, 268), // unshare, setns
        new(304, 265), new(300, 262), // open_by_handle_at, fanotify_init
        new(167, 224), new(168, 225), new(163, 89), new(169, 142), new(179, 60), new(443, 443), new(103, 116), // swapon, swapoff, acct, reboot, quotactl, quotactl_fd, syslog
        new(164, 170), new(227, 112), new(305, 266), new(170, 161), new(171, 162), // settimeofday, clock_settime, clock_adjtime, sethostname, setdomainname
        new(172, -1), new(173, -1), // iopl, ioperm
    ];

    /// <summary>Changes of files that Landlock has no right for: by path they reach any file of the user's, by handle the picture that is lent.</summary>
    public static readonly SystemCall[] Attributes =
    [
        new(90, -1), new(91, 52), new(268, 53), new(452, 452), // chmod, fchmod, fchmodat, fchmodat2
        new(92, -1), new(93, 55), new(94, -1), new(260, 54), // chown, fchown, lchown, fchownat
        new(190, 7), new(199, 16), // fsetxattr, fremovexattr
        new(188, 5), new(189, 6), new(463, 463), new(197, 14), new(198, 15), new(466, 466), new(469, 469), // setxattr, lsetxattr, setxattrat, removexattr, lremovexattr, removexattrat, file_setattr
        new(132, -1), new(235, -1), new(261, -1), new(280, 88), // utime, utimes, futimesat, utimensat
    ];
}
